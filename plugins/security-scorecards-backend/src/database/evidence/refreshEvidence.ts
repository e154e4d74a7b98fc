import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** A stored row whose result the source has confirmed. */
export interface EvidenceRefresh {
  /** `evidence.id`. */
  key: number;
  observedAt: string;
  externalId?: string;
  targetKey: number;
}

/** Renews the times of rows whose result has not changed. */
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
      target_key: 'integer',
    },
    rows: refreshes.map(refresh => [
      refresh.key,
      refresh.observedAt,
      refresh.externalId,
      refresh.targetKey,
    ]),
  });
  await tx.raw(
    `UPDATE evidence SET observed_at = k.observed_at, external_id = k.external_id, target_key = k.target_key
     FROM ? WHERE evidence.id = k.key`,
    [source],
  );
}
