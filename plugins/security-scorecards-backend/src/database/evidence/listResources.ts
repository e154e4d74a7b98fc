import type { Knex } from 'knex';
import type { StoredResource } from '../../evidence/StoredResource';
import { parseTags } from '../parseTags';
import { fromTimestamp } from '../timestamps';

interface ResourceRow {
  id: number;
  resource_id: string;
  resource_type: string;
  account_id: string;
  region: string;
  tags: unknown;
  first_seen_at: Date | string;
  removed_at: Date | string | null;
}

const COLUMNS = [
  'id',
  'resource_id',
  'resource_type',
  'account_id',
  'region',
  'tags',
  'first_seen_at',
  'removed_at',
] satisfies (keyof ResourceRow)[];

/** The next resources that are marked, by rising key. */
export async function listDirtyResources(
  knex: Knex,
  options: { limit: number },
): Promise<StoredResource[]> {
  const rows: ResourceRow[] = await knex('resources')
    .select(COLUMNS)
    // As a literal, so that the partial index serves it with any plan.
    .whereRaw('dirty = 1')
    .orderBy('id')
    .limit(options.limit);
  return rows.map(toStoredResource);
}

/** The next resources after a key, without removed ones. */
export async function listResources(
  knex: Knex,
  options: {
    afterKey?: number;
    limit: number;
    accountIds?: readonly string[];
  },
): Promise<StoredResource[]> {
  const query = knex('resources')
    .select(COLUMNS)
    .where('id', '>', options.afterKey ?? 0)
    .whereNull('removed_at')
    .orderBy('id')
    .limit(options.limit);
  if (options.accountIds) {
    query.whereIn('account_id', options.accountIds);
  }
  const rows: ResourceRow[] = await query;
  return rows.map(toStoredResource);
}

function toStoredResource(row: ResourceRow): StoredResource {
  return {
    key: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
    tags: parseTags(row.tags),
    firstSeenAt: fromTimestamp(row.first_seen_at),
    removedAt: fromTimestamp(row.removed_at),
  };
}
