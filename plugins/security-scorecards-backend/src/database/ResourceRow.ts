import type { StoredResource } from '../evidence/StoredResource';
import { fromTimestamp } from './timestamps';

/** Columns of `resources` that tell what a resource is and since when it is known. @internal */
export interface ResourceRow {
  id: number;
  resource_id: string;
  resource_type: string;
  account_id: string;
  region: string;
  first_seen_at: Date | string;
  removed_at: Date | string | null;
}

/** Names of the columns of {@link ResourceRow}. @internal */
export const RESOURCE_COLUMNS = [
  'id',
  'resource_id',
  'resource_type',
  'account_id',
  'region',
  'first_seen_at',
  'removed_at',
] as const satisfies readonly (keyof ResourceRow)[];

/** The resource of a row, without its tags. @internal */
export function fromResourceRow(
  row: ResourceRow,
): Omit<StoredResource, 'tags' | 'tagsAt'> {
  return {
    key: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
    firstSeenAt: fromTimestamp(row.first_seen_at),
    removedAt: fromTimestamp(row.removed_at),
  };
}
