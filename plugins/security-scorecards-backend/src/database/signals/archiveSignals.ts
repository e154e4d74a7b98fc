import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { touchResources } from './touchResources';

/**
 * Archives signals that are gone and marks their resources; returns their number. One that was written since a time stays. The empty
 * fingerprint makes the next full pass that brings one write it again.
 */
export async function archiveSignals(
  tx: Knex.Transaction,
  options: { keys: readonly number[]; writtenBefore: string; now: string },
): Promise<number> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: options.keys.map(key => [key]),
  });
  const rows = await rawRows<{ resource_key: number }>(
    tx.raw(
      `UPDATE signals SET state = 'archived', archived_at = ?, fingerprint = ''
       WHERE id IN (SELECT k.key FROM ?) AND state <> 'archived' AND written_at < ?
       RETURNING resource_key`,
      [options.now, source, options.writtenBefore],
    ),
  );
  await touchResources(
    tx,
    rows.map(row => row.resource_key),
  );
  return rows.length;
}
