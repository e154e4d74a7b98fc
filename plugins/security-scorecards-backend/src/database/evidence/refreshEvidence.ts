import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** A stored row whose result the source has confirmed. */
export interface EvidenceRefresh {
  /** `evidence.id`. */
  key: number;
  observedAt: string;
  externalId?: string;
  /** Where it has changed. */
  firstObservedAt?: string;
  targetKey: number;
}

/** Renews the times of rows whose result has not changed. Times never go back, and what is stored and newer stays. */
export async function refreshEvidence(
  tx: Knex.Transaction,
  refreshes: readonly EvidenceRefresh[],
): Promise<void> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      key: 'integer',
      observed_at: 'timestamp',
      external_id: 'text',
      first_observed_at: 'timestamp',
      target_key: 'integer',
    },
    rows: refreshes.map(refresh => [
      refresh.key,
      refresh.observedAt,
      refresh.externalId,
      refresh.firstObservedAt,
      refresh.targetKey,
    ]),
  });
  await tx.raw(
    `UPDATE evidence SET
       observed_at = CASE WHEN k.observed_at > evidence.observed_at THEN k.observed_at ELSE evidence.observed_at END,
       external_id = CASE WHEN k.observed_at > evidence.observed_at THEN k.external_id ELSE evidence.external_id END,
       first_observed_at = CASE WHEN k.observed_at > evidence.observed_at
         THEN COALESCE(k.first_observed_at, evidence.first_observed_at) ELSE evidence.first_observed_at END,
       target_key = k.target_key
     FROM ? WHERE evidence.id = k.key`,
    [source],
  );
}
