import type { Knex } from 'knex';
import {
  SEVERITIES,
  type EvidenceSource,
} from 'backstage-plugin-security-scorecards-common';
import type { PreparedSignal } from '../../signals/PreparedSignal';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** A signal with the key of its resource. */
export interface KeyedSignal {
  resourceKey: number;
  signal: PreparedSignal;
}

/**
 * Inserts signals or brings stored ones up to date, and returns the ids of those that were written. One that another transaction
 * wrote a newer word of in the meantime stays.
 */
export async function upsertSignals(
  tx: Knex.Transaction,
  options: {
    rows: readonly KeyedSignal[];
    source: EvidenceSource;
    now: string;
  },
): Promise<number[]> {
  const { rows, source, now } = options;
  if (rows.length === 0) {
    return [];
  }
  const from = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      resource_key: 'integer',
      signal_id: 'text',
      account_id: 'text',
      region: 'text',
      product: 'text',
      type: 'text',
      title: 'text',
      severity: 'text',
      severity_rank: 'integer',
      state: 'text',
      first_observed_at: 'timestamp',
      observed_at: 'timestamp',
      archived_at: 'timestamp',
      fingerprint: 'text',
    },
    rows: [...rows]
      .sort(byKey)
      .map(({ resourceKey, signal }) => [
        resourceKey,
        signal.signalId,
        signal.accountId,
        signal.region,
        signal.product,
        signal.type,
        signal.title,
        signal.severity,
        SEVERITIES.indexOf(signal.severity),
        signal.state,
        signal.firstObservedAt,
        signal.observedAt,
        signal.state === 'archived' ? now : undefined,
        signal.fingerprint,
      ]),
  });
  const written = await rawRows<{ id: number }>(
    tx.raw(
      `INSERT INTO signals (resource_key, signal_id, source, account_id, region, product, type, title, severity,
         severity_rank, state, first_observed_at, observed_at, written_at, archived_at, fingerprint)
       SELECT k.resource_key, k.signal_id, ?, k.account_id, k.region, k.product, k.type, k.title, k.severity,
         k.severity_rank, k.state, k.first_observed_at, k.observed_at, ?, k.archived_at, k.fingerprint
       FROM ? WHERE true
       ON CONFLICT (resource_key, signal_id) DO UPDATE SET
         source = excluded.source, account_id = excluded.account_id, region = excluded.region,
         product = excluded.product, type = excluded.type, title = excluded.title, severity = excluded.severity,
         severity_rank = excluded.severity_rank, state = excluded.state,
         first_observed_at = CASE WHEN excluded.first_observed_at < signals.first_observed_at
           THEN excluded.first_observed_at ELSE signals.first_observed_at END,
         observed_at = excluded.observed_at, written_at = excluded.written_at,
         archived_at = CASE WHEN excluded.archived_at IS NULL THEN NULL
           ELSE COALESCE(signals.archived_at, excluded.archived_at) END,
         fingerprint = excluded.fingerprint
       WHERE excluded.observed_at >= signals.observed_at
       RETURNING id`,
      [source, now, from],
    ),
  );
  return written.map(row => row.id);
}

// In one order everywhere, so that two batches do not wait for each other in a circle.
function byKey(a: KeyedSignal, b: KeyedSignal): number {
  return (
    a.resourceKey - b.resourceKey ||
    (a.signal.signalId < b.signal.signalId ? -1 : 1)
  );
}
