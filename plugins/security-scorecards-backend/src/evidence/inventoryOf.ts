import {
  newestTags,
  type EvidenceRecord,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';

/**
 * Each resource of a batch once: what the source told of it, the newest tags first, and else what its evidence says.
 */
export function inventoryOf(
  resources: readonly ResourceRecord[],
  evidence: readonly EvidenceRecord[],
): ResourceRecord[] {
  const byId = new Map<string, ResourceRecord>();
  for (const resource of resources) {
    const { resourceId } = resource;
    byId.set(resourceId, newestTags(byId.get(resourceId), resource));
  }
  for (const { resourceId, resourceType, accountId, region } of evidence) {
    if (!byId.has(resourceId)) {
      byId.set(resourceId, { resourceId, resourceType, accountId, region });
    }
  }
  return [...byId.values()];
}
