import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { lockResources } from './lockResources';

/**
 * Marks those of these resources as removed that have neither evidence nor a signal left that is not archived, and returns their keys. The row stays until
 * attribution has let go of it and the history's retention has passed; when the resource comes back, so does its row.
 */
export async function removeResources(
  tx: Knex.Transaction,
  options: { keys: readonly number[]; now: string },
): Promise<Set<number>> {
  if (options.keys.length === 0) {
    return new Set();
  }
  await lockResources(tx, options.keys);
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: options.keys.map(key => [key]),
  });
  const rows = await rawRows<{ id: number }>(
    tx.raw(
      `UPDATE resources SET removed_at = ?, dirty = 1
       WHERE id IN (SELECT k.key FROM ?) AND removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.resource_key = resources.id)
         AND NOT EXISTS (SELECT 1 FROM signals s WHERE s.resource_key = resources.id AND s.state <> 'archived')
       RETURNING id`,
      [options.now, source],
    ),
  );
  return new Set(rows.map(row => row.id));
}
