import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import { statusSince } from '../../evidence/evidenceWrites';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';
import { sqliteStatement } from '../sqliteStatement';

/** Evidence with the key of its resource. */
export interface KeyedEvidence {
  resourceKey: number;
  evidence: PreparedEvidence;
}

/**
 * Inserts rows and returns their ids. A row that is there already, because another target of the same source or a feed wrote it,
 * is left as it is, and its id is not returned.
 */
export async function insertEvidence(
  tx: Knex.Transaction,
  options: InsertOptions,
): Promise<readonly number[]> {
  return isPostgres(tx)
    ? insertOnPostgres(tx, options)
    : insertOnSqlite(tx, options);
}

interface InsertOptions {
  rows: readonly KeyedEvidence[];
  source: EvidenceSource;
  targetKey: number;
  now: string;
}

async function insertOnPostgres(
  tx: Knex.Transaction,
  options: InsertOptions,
): Promise<readonly number[]> {
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
  // One row of JSON is read several times faster than thousands of rows.
  const [inserted] = await rawRows<{ ids: number[] | null }>(
    tx.raw(
      `WITH inserted AS (
         INSERT INTO evidence (resource_key, source, control_id, region, target_key, account_id, status, reason,
           reason_text, suppressed, external_id, first_observed_at, observed_at, stored_at, fingerprint)
         SELECT k.resource_key, ?, k.control_id, k.region, ?, k.account_id, k.status, k.reason,
           k.reason_text, k.suppressed, k.external_id, k.first_observed_at, k.observed_at, ?, k.fingerprint
         FROM ? WHERE true
         ON CONFLICT (resource_key, source, control_id, region) DO NOTHING
         RETURNING id
       )
       SELECT json_agg(id) AS ids FROM inserted`,
      [options.source, options.targetKey, options.now, source],
    ),
  );
  return inserted?.ids ?? [];
}

async function insertOnSqlite(
  tx: Knex.Transaction,
  options: InsertOptions,
): Promise<readonly number[]> {
  const { source, targetKey, now } = options;
  const statement = await sqliteStatement(
    tx,
    `INSERT INTO evidence (resource_key, source, control_id, region, target_key, account_id, status, reason,
       reason_text, suppressed, external_id, first_observed_at, observed_at, stored_at, fingerprint)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (resource_key, source, control_id, region) DO NOTHING`,
  );
  const ids: number[] = [];
  for (const { resourceKey, evidence } of options.rows) {
    const { changes, lastInsertRowid } = statement.run(
      resourceKey,
      source,
      evidence.controlId,
      evidence.region,
      targetKey,
      evidence.accountId,
      evidence.status,
      evidence.reason ?? null,
      evidence.reasonText ?? null,
      evidence.suppressed ? 1 : 0,
      evidence.externalId ?? null,
      statusSince(evidence),
      evidence.observedAt,
      now,
      evidence.fingerprint,
    );
    if (changes === 1) {
      ids.push(Number(lastInsertRowid));
    }
  }
  return ids;
}
