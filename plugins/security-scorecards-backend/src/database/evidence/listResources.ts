import type { Knex } from 'knex';
import type { StoredResource } from '../../evidence/StoredResource';
import { parseTags } from '../parseTags';
import {
  RESOURCE_COLUMNS,
  fromResourceRow,
  type ResourceRow,
} from '../ResourceRow';

interface TaggedRow extends ResourceRow {
  tags: unknown;
}

const COLUMNS = [...RESOURCE_COLUMNS, 'tags'] satisfies (keyof TaggedRow)[];

/** The next resources that are marked, by rising key. */
export async function listDirtyResources(
  knex: Knex,
  options: { limit: number },
): Promise<StoredResource[]> {
  const rows: TaggedRow[] = await knex('resources')
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
  const rows: TaggedRow[] = await query;
  return rows.map(toStoredResource);
}

function toStoredResource(row: TaggedRow): StoredResource {
  return { ...fromResourceRow(row), tags: parseTags(row.tags) };
}
