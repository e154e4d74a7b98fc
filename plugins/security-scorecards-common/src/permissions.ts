import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** Reading the scorecard of an entity. @public */
export const scorecardReadPermission = createPermission({
  name: 'security-scorecards.scorecard.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Reading lists and sums over many entities: ranking, heat map, roll-ups, trends of the fleet. What they hold is still only what
 * the caller may read of each entity.
 * @public
 */
export const fleetReadPermission = createPermission({
  name: 'security-scorecards.fleet.read',
  attributes: { action: 'read' },
});

/** Reading the evidence (resources, accounts, findings) behind the scorecard of an entity. @public */
export const evidenceReadPermission = createPermission({
  name: 'security-scorecards.evidence.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Reading the state of collection: accounts, targets, errors. @public */
export const collectionReadPermission = createPermission({
  name: 'security-scorecards.collection.read',
  attributes: { action: 'read' },
});

/** Asking for a collection run. @public */
export const collectionRefreshPermission = createPermission({
  name: 'security-scorecards.collection.refresh',
  attributes: { action: 'update' },
});

/** Reading the resources and failing evidence that no entity owns. @public */
export const unattributedReadPermission = createPermission({
  name: 'security-scorecards.unattributed.read',
  attributes: { action: 'read' },
});

/** Asking for a waiver of failures of an entity, and taking it back. @public */
export const waiverRequestPermission = createPermission({
  name: 'security-scorecards.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Approving or denying what another person asked for. @public */
export const waiverApprovePermission = createPermission({
  name: 'security-scorecards.waiver.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Ending an active waiver. @public */
export const waiverRevokePermission = createPermission({
  name: 'security-scorecards.waiver.revoke',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Attesting a practice for an entity. @public */
export const attestationCreatePermission = createPermission({
  name: 'security-scorecards.attestation.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Ending an attestation of an entity. @public */
export const attestationRevokePermission = createPermission({
  name: 'security-scorecards.attestation.revoke',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Attesting a practice for the whole organisation, and ending such an attestation. @public */
export const organizationAttestationPermission = createPermission({
  name: 'security-scorecards.attestation.organization',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const securityScorecardsPermissions = [
  scorecardReadPermission,
  fleetReadPermission,
  evidenceReadPermission,
  collectionReadPermission,
  collectionRefreshPermission,
  unattributedReadPermission,
  waiverRequestPermission,
  waiverApprovePermission,
  waiverRevokePermission,
  attestationCreatePermission,
  attestationRevokePermission,
  organizationAttestationPermission,
];
