import type { Resource } from './Resource';
import { resourceTypes } from './resourceTypes';

/**
 * Writes the resource of a finding, with the tags that it had when the finding was processed. Untagged resources have no `Tags` member;
 * tags reserved to AWS are on the finding as they are on the resource.
 *
 * @internal
 */
export function toFindingResource(
  resource: Resource,
  region: string,
  processedAt: number,
): Record<string, unknown> {
  const tags = resource.tagsAt(processedAt);
  return {
    Type: resourceTypes[resource.type].findingType,
    Id: resource.arn,
    Partition: 'aws',
    Region: region,
    ...(Object.keys(tags).length > 0 ? { Tags: tags } : {}),
  };
}
