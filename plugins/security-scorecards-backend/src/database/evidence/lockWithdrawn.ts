import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import { rawRows } from '../rawRows';
import { isPostgres } from '../rowSource';
import { removedRowSource } from './removedRowSource';

/**
 * Ids of the stored rows that a source has withdrawn: those that came with the same id of the source and are not newer. They stay
 * locked until the end of the transaction.
 */
export async function lockWithdrawn(
  tx: Knex.Transaction,
  options: { source: EvidenceSource; removed: readonly RemovedEvidence[] },
): Promise<number[]> {
  const source = removedRowSource(tx, options.removed);
  const rows = await rawRows<{ id: number }>(
    tx.raw(
      `SELECT e.id FROM ?
       JOIN resources r ON r.resource_id = k.resource_id
       JOIN evidence e ON e.resource_key = r.id AND e.source = ? AND e.control_id = k.control_id AND e.region = k.region
       WHERE e.external_id = k.external_id AND e.observed_at <= k.observed_at
       ${isPostgres(tx) ? 'ORDER BY e.id FOR UPDATE OF e' : ''}`,
      [source, options.source],
    ),
  );
  return rows.map(row => row.id);
}
