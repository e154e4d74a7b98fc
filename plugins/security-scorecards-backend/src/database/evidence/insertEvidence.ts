import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import { statusSince } from '../../evidence/evidenceWrites';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Evidence with the key of its resource. */
export interface KeyedEvidence {
  resourceKey: number;
  evidence: PreparedEvidence;
}

const REPLACE = `DO UPDATE SET
         target_key = excluded.target_key, status = excluded.status, reason = excluded.reason,
         reason_text = excluded.reason_text, suppressed = excluded.suppressed, external_id = excluded.external_id,
         first_observed_at = excluded.first_observed_at, observed_at = excluded.observed_at,
         fingerprint = excluded.fingerprint`;

/**
 * Inserts rows and returns their ids.
 *
 * @param options - `stored`: what becomes of a row that is there already, because another target of the same source wrote
 * it. `keep` leaves it and does not return its id.
 */
export async function insertEvidence(
  tx: Knex.Transaction,
  options: {
    rows: readonly KeyedEvidence[];
    source: EvidenceSource;
    targetKey: number;
    now: string;
    stored: 'keep' | 'replace';
  },
): Promise<number[]> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      resource_key: 'integer',
      control_id: 'text',
      region: 'text',
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
    rows: options.rows.map(({ resourceKey, evidence }) => [
      resourceKey,
      evidence.controlId,
      evidence.region,
      evidence.accountId,
      evidence.status,
      evidence.reason,
      evidence.reasonText,
      evidence.suppressed,
      evidence.externalId,
      statusSince(evidence),
      evidence.observedAt,
      evidence.fingerprint,
    ]),
  });
  const inserted = await rawRows<{ id: number }>(
    tx.raw(
      `INSERT INTO evidence (resource_key, source, control_id, region, target_key, account_id, status, reason,
         reason_text, suppressed, external_id, first_observed_at, observed_at, stored_at, fingerprint)
       SELECT k.resource_key, ?, k.control_id, k.region, ?, k.account_id, k.status, k.reason,
         k.reason_text, k.suppressed, k.external_id, k.first_observed_at, k.observed_at, ?, k.fingerprint
       FROM ? WHERE true
       ON CONFLICT (resource_key, source, control_id, region) ${
         options.stored === 'replace' ? REPLACE : 'DO NOTHING'
       }
       RETURNING id`,
      [options.source, options.targetKey, options.now, source],
    ),
  );
  return inserted.map(row => row.id);
}
