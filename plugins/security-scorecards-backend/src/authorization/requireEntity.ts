import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import type { EntityPermission, ReadableEntities } from './ReadableEntities';

/**
 * Throws `NotFoundError` for an entity that the caller may not read in the catalog, as for one that does not exist, and
 * `NotAllowedError` when only the permission is missing.
 *
 * @internal
 */
export async function requireEntity(
  readable: ReadableEntities,
  entityRef: string,
  permission: EntityPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  switch (await readable.check(entityRef, permission, credentials)) {
    case 'allowed':
      return;
    case 'denied':
      throw new NotAllowedError(
        `The permission ${permission.name} is needed for ${entityRef}`,
      );
    default:
      throw new NotFoundError(`There is no entity ${entityRef}`);
  }
}
