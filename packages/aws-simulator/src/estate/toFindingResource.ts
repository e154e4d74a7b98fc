import type { Resource } from './Resource';
import { resourceTypes } from './resourceTypes';

/**
 * Writes the resource of a finding. Untagged resources have no `Tags` member;
 * tags reserved to AWS are on the finding as they are on the resource.
 *
 * @internal
 */
export function toFindingResource(
  resource: Resource,
  region: string,
): Record<string, unknown> {
  const { tags } = resource;
  return {
    Type: resourceTypes[resource.type].findingType,
    Id: resource.arn,
    Partition: 'aws',
    Region: region,
    ...(Object.keys(tags).length > 0 ? { Tags: tags } : {}),
  };
}
