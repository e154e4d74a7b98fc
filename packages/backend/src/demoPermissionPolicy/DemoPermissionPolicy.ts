import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  collectionReadPermission,
  unattributedReadPermission,
} from 'backstage-plugin-security-scorecards-common';

/** Kinds that everybody finds in the catalog: without them no owner's name resolves. */
const PUBLIC_KINDS = ['User', 'Group'];

/** What is told of all accounts together. */
const OF_ALL_ACCOUNTS: readonly string[] = [
  collectionReadPermission.name,
  unattributedReadPermission.name,
];

/**
 * The demo portal's policy. Everybody may do everything, except the restricted
 * users: they see only the entities that their groups own, with everything
 * that hangs on those entities, nothing of the collection from all accounts,
 * and change nothing.
 *
 * @internal
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  readonly #restrictedUserRefs: ReadonlySet<string>;

  constructor(options: { restrictedUserRefs: Iterable<string> }) {
    this.#restrictedUserRefs = new Set(options.restrictedUserRefs);
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user || !this.#restrictedUserRefs.has(user.info.userEntityRef)) {
      return { result: AuthorizeResult.ALLOW };
    }
    const { permission } = request;
    if (
      permission.attributes.action !== 'read' ||
      OF_ALL_ACCOUNTS.includes(permission.name)
    ) {
      return { result: AuthorizeResult.DENY };
    }
    if (isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
      const owned = catalogConditions.isEntityOwner({
        claims: user.info.ownershipEntityRefs,
      });
      return createCatalogConditionalDecision(
        permission,
        permission.name === catalogEntityReadPermission.name
          ? {
              anyOf: [
                catalogConditions.isEntityKind({ kinds: PUBLIC_KINDS }),
                owned,
              ],
            }
          : owned,
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
