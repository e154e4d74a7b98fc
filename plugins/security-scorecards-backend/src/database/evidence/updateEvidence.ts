import type { Knex } from 'knex';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import { rowSource } from '../rowSource';

/** A stored row and what it becomes. */
export interface EvidenceUpdate {
  /** `evidence.id`. */
  key: number;
  evidence: PreparedEvidence;
  firstObservedAt: string;
  targetKey: number;
}

/** Writes new states into stored rows. */
export async function updateEvidence(
  tx: Knex.Transaction,
  updates: readonly EvidenceUpdate[],
): Promise<void> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      key: 'integer',
      target_key: 'integer',
      account_id: 'text',
      status: 'text',
      reason: 'text',
      reason_text: 'text',
      suppressed: 'boolean',
      external_id: 'text',
      first_observed_at: 'timestamp',
      observed_at: 'timestamp',
      fingerprint: 'text',
    },
    rows: updates.map(({ key, evidence, firstObservedAt, targetKey }) => [
      key,
      targetKey,
      evidence.accountId,
      evidence.status,
      evidence.reason,
      evidence.reasonText,
      evidence.suppressed,
      evidence.externalId,
      firstObservedAt,
      evidence.observedAt,
      evidence.fingerprint,
    ]),
  });
  await tx.raw(
    `UPDATE evidence SET
       target_key = k.target_key, account_id = k.account_id, status = k.status, reason = k.reason,
       reason_text = k.reason_text, suppressed = k.suppressed, external_id = k.external_id,
       first_observed_at = k.first_observed_at, observed_at = k.observed_at, fingerprint = k.fingerprint
     FROM ? WHERE evidence.id = k.key`,
    [source],
  );
}
