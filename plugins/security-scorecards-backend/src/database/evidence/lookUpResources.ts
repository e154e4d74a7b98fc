import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** What decides whether a stored resource has to be written. */
export interface ResourceMark {
  key: number;
  /** Of the tags. */
  fingerprint: string;
  targetKey: number;
  removed: boolean;
}

/**
 * Marks of the stored ones of these resources, by resource id. The outer join, of which the empty rows are left out
 * here, keeps the database from starting at the resources instead of at the ids.
 */
export async function lookUpResources(
  tx: Knex.Transaction,
  resourceIds: readonly string[],
): Promise<Map<string, ResourceMark>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { n: 'integer', resource_id: 'text' },
    rows: resourceIds.map((resourceId, index) => [index, resourceId]),
  });
  const rows = await rawRows<{
    n: number;
    id: number | null;
    fingerprint: string;
    target_key: number;
    removed: number | boolean;
  }>(
    tx.raw(
      `SELECT k.n, r.id, r.fingerprint, r.target_key, r.removed_at IS NOT NULL AS removed
       FROM ? LEFT JOIN resources r ON r.resource_id = k.resource_id`,
      [source],
    ),
  );
  const marks = new Map<string, ResourceMark>();
  for (const row of rows) {
    if (row.id !== null) {
      marks.set(resourceIds[row.n], {
        key: row.id,
        fingerprint: row.fingerprint,
        targetKey: row.target_key,
        removed: Boolean(row.removed),
      });
    }
  }
  return marks;
}
