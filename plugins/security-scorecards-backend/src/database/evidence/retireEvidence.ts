import type { Knex } from 'knex';
import type {
  EvidenceStatus,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** A row as it was when it was deleted. */
export interface RetiredRow {
  id: number;
  resource_key: number;
  target_key: number;
  control_id: string;
  region: string;
  account_id: string;
  status: EvidenceStatus;
  reason: UnknownReason | null;
  suppressed: boolean | number;
  first_observed_at: Date | string;
  observed_at: Date | string;
}

/**
 * Deletes rows by id and returns those that were there.
 *
 * @param options - `before`: rows that were first stored, or vouched for by the source, at this time or later stay
 */
export async function retireEvidence(
  tx: Knex.Transaction,
  keys: readonly number[],
  options: { before?: string } = {},
): Promise<RetiredRow[]> {
  const { before } = options;
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  return rawRows<RetiredRow>(
    tx.raw(
      `DELETE FROM evidence WHERE id IN (SELECT k.key FROM ?)
         ${before ? 'AND stored_at < ? AND observed_at < ?' : ''}
       RETURNING id, resource_key, target_key, control_id, region, account_id, status, reason, suppressed,
         first_observed_at, observed_at`,
      before ? [source, before, before] : [source],
    ),
  );
}
