import type { Knex } from 'knex';
import type { StoredSignalMark } from '../../signals/compareSignal';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { fromTimestamp } from '../timestamps';

/** A stored signal, as it is compared with what comes in. */
export interface SignalMark extends StoredSignalMark {
  /** `signals.id`. */
  key: number;
}

/**
 * The stored ones of these signals, by their place in the list. The outer join, of which the empty rows are left out here, keeps
 * the database from starting at the signals instead of at the keys.
 */
export async function lookUpSignals(
  tx: Knex.Transaction,
  keys: readonly { resourceKey: number; signalId: string }[],
): Promise<Map<number, SignalMark>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { n: 'integer', resource_key: 'integer', signal_id: 'text' },
    rows: keys.map((key, index) => [index, key.resourceKey, key.signalId]),
  });
  const rows = await rawRows<{
    n: number;
    id: number | null;
    fingerprint: string;
    observed_at: Date | string;
  }>(
    tx.raw(
      `SELECT k.n, s.id, s.fingerprint, s.observed_at FROM ?
       LEFT JOIN signals s ON s.resource_key = k.resource_key AND s.signal_id = k.signal_id`,
      [source],
    ),
  );
  const marks = new Map<number, SignalMark>();
  for (const row of rows) {
    if (row.id !== null) {
      marks.set(row.n, {
        key: row.id,
        fingerprint: row.fingerprint,
        observedAt: fromTimestamp(row.observed_at),
      });
    }
  }
  return marks;
}
