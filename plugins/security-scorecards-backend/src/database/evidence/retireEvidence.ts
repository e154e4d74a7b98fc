import type { Knex } from 'knex';
import type { EvidenceStatus } from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** A row as it was when it was deleted. */
export interface RetiredRow {
  id: number;
  resource_key: number;
  control_id: string;
  region: string;
  account_id: string;
  status: EvidenceStatus;
  suppressed: boolean | number;
}

/** Deletes rows by id and returns those that were there. */
export async function retireEvidence(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<RetiredRow[]> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  return rawRows<RetiredRow>(
    tx.raw(
      `DELETE FROM evidence WHERE id IN (SELECT k.key FROM ?)
       RETURNING id, resource_key, control_id, region, account_id, status, suppressed`,
      [source],
    ),
  );
}
