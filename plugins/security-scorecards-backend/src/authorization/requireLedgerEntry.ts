import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { EntityPermission, ReadableEntities } from './ReadableEntities';
import { requireEntity } from './requireEntity';

/** An entry of a ledger that is of an entity. @internal */
export interface LedgerEntryOfEntity {
  kind: 'attestation' | 'waiver';
  id: string;
  entityRef: string;
}

/**
 * Throws `NotFoundError` for an entry of an entity that the caller may not read in the catalog, as for an entry that does not
 * exist, and `NotAllowedError` when only the permission is missing.
 *
 * @internal
 */
export async function requireLedgerEntry(
  readable: ReadableEntities,
  entry: LedgerEntryOfEntity,
  permission: EntityPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const { kind, id, entityRef } = entry;
  try {
    await requireEntity(readable, entityRef, permission, credentials);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundError') {
      throw new NotFoundError(`There is no ${kind} ${id}`);
    }
    throw error;
  }
}
