import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Deletes rows by id and returns the ids of those that were there. */
export async function retireEvidence(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<Set<number>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  const rows = await rawRows<{ id: number }>(
    tx.raw(
      `DELETE FROM evidence WHERE id IN (SELECT k.key FROM ?) RETURNING id`,
      [source],
    ),
  );
  return new Set(rows.map(row => row.id));
}
