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
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  attestationCreatePermission,
  attestationRevokePermission,
  collectionReadPermission,
  organizationAttestationPermission,
  unattributedReadPermission,
  waiverApprovePermission,
  waiverRequestPermission,
  waiverRevokePermission,
} from 'backstage-plugin-security-scorecards-common';

/** Kinds that everybody finds in the catalog: without them no owner's name resolves. */
const PUBLIC_KINDS = ['User', 'Group'];

/** What is told of all accounts together. */
const OF_ALL_ACCOUNTS: readonly string[] = [
  collectionReadPermission.name,
  unattributedReadPermission.name,
];

/** What is for the owners of an entity. */
const OF_OWNERS: readonly string[] = [
  waiverRequestPermission.name,
  attestationCreatePermission.name,
  attestationRevokePermission.name,
];

/** What is for the security team alone. */
const OF_SECURITY: readonly string[] = [
  waiverApprovePermission.name,
  waiverRevokePermission.name,
  organizationAttestationPermission.name,
];

/**
 * The demo portal's policy. Everybody may do everything, with two exceptions.
 * Owners ask for waivers and attest, and the security team decides on waivers
 * and attests for the organisation. And the restricted users see only the entities that their groups own, with everything
 * that hangs on those entities, nothing of the collection from all accounts,
 * and change nothing.
 *
 * @internal
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  readonly #restrictedUserRefs: ReadonlySet<string>;
  readonly #securityGroupRef: string;

  constructor(options: {
    restrictedUserRefs: Iterable<string>;
    securityGroupRef: string;
  }) {
    this.#restrictedUserRefs = new Set(options.restrictedUserRefs);
    this.#securityGroupRef = options.securityGroupRef;
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const { permission } = request;
    if (!user) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (!this.#restrictedUserRefs.has(user.info.userEntityRef)) {
      return this.#decideLedgers(permission, user);
    }
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

  #decideLedgers(
    permission: Permission,
    user: PolicyQueryUser,
  ): PolicyDecision {
    const { ownershipEntityRefs } = user.info;
    const isSecurity = ownershipEntityRefs.includes(this.#securityGroupRef);
    if (OF_SECURITY.includes(permission.name)) {
      return {
        result: isSecurity ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    }
    if (
      OF_OWNERS.includes(permission.name) &&
      isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: ownershipEntityRefs }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}
