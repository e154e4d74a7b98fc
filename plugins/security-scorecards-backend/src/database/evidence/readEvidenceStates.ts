import type { Knex } from 'knex';
import type {
  EvidenceStatus,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';
import { fromTimestamp } from '../timestamps';

/** State of a stored row that is about to change. */
export interface EvidenceState {
  status: EvidenceStatus;
  reason?: UnknownReason;
  suppressed: boolean;
  externalId?: string;
  firstObservedAt: string;
  observedAt: string;
}

/**
 * States of the rows with these ids, by id. The rows stay locked until the end of the transaction, so that a feed and a visit
 * that write the same row compare with each other's result. SQLite has one writer at a time and needs no lock.
 */
export async function readEvidenceStates(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<Map<number, EvidenceState>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  const rows = await rawRows<{
    id: number;
    status: EvidenceStatus;
    reason: UnknownReason | null;
    suppressed: boolean | number;
    external_id: string | null;
    first_observed_at: Date | string;
    observed_at: Date | string;
  }>(
    tx.raw(
      `SELECT e.id, e.status, e.reason, e.suppressed, e.external_id, e.first_observed_at, e.observed_at
       FROM ? JOIN evidence e ON e.id = k.key
       ${isPostgres(tx) ? 'ORDER BY e.id FOR NO KEY UPDATE OF e' : ''}`,
      [source],
    ),
  );
  return new Map(
    rows.map(row => [
      row.id,
      {
        status: row.status,
        reason: row.reason ?? undefined,
        suppressed: Boolean(row.suppressed),
        externalId: row.external_id ?? undefined,
        firstObservedAt: fromTimestamp(row.first_observed_at),
        observedAt: fromTimestamp(row.observed_at),
      },
    ]),
  );
}
