import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/** Reading the scorecard of an entity. @public */
export const scorecardReadPermission = createPermission({
  name: 'security-scorecards.scorecard.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
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

/** All permissions of the plugin. @public */
export const securityScorecardsPermissions = [
  scorecardReadPermission,
  evidenceReadPermission,
  collectionReadPermission,
  collectionRefreshPermission,
  unattributedReadPermission,
];
