import type { Knex } from 'knex';
import {
  ACCOUNT_RESOURCE_TYPE,
  type EvidenceSource,
  type EvidenceStatus,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { StoredEvidence } from '../../evidence/StoredEvidence';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';
import { fromTimestamp } from '../timestamps';

interface EvidenceRow {
  id: number;
  resource_key: number;
  resource_id: string;
  resource_type: string;
  source: EvidenceSource;
  control_id: string;
  account_id: string;
  region: string;
  status: EvidenceStatus;
  reason: UnknownReason | null;
  reason_text: string | null;
  suppressed: boolean | number;
  external_id: string | null;
  first_observed_at: Date | string;
  observed_at: Date | string;
}

const COLUMNS = `e.id, e.resource_key, r.resource_id, r.resource_type, e.source, e.control_id, e.account_id, e.region,
  e.status, e.reason, e.reason_text, e.suppressed, e.external_id, e.first_observed_at, e.observed_at`;

/** All evidence on resources. */
export async function listEvidence(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<StoredEvidence[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { key: 'integer' },
    rows: resourceKeys.map(key => [key]),
  });
  const rows = await rawRows<EvidenceRow>(
    knex.raw(
      `SELECT ${COLUMNS} FROM ?
       JOIN resources r ON r.id = k.key
       JOIN evidence e ON e.resource_key = r.id
       ORDER BY e.resource_key, e.source, e.control_id, e.region`,
      [source],
    ),
  );
  return rows.map(toStoredEvidence);
}

/** Evidence on the accounts themselves. */
export async function listAccountLevelEvidence(
  knex: Knex,
  accountIds: readonly string[],
): Promise<StoredEvidence[]> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { account_id: 'text' },
    rows: accountIds.map(id => [id]),
  });
  const rows = await rawRows<EvidenceRow>(
    knex.raw(
      `SELECT ${COLUMNS} FROM ?
       JOIN resources r ON r.account_id = k.account_id AND r.resource_type = ?
       JOIN evidence e ON e.resource_key = r.id
       ORDER BY e.resource_key, e.source, e.control_id, e.region`,
      [source, ACCOUNT_RESOURCE_TYPE],
    ),
  );
  return rows.map(toStoredEvidence);
}

function toStoredEvidence(row: EvidenceRow): StoredEvidence {
  return {
    key: row.id,
    resourceKey: row.resource_key,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    source: row.source,
    controlId: row.control_id,
    accountId: row.account_id,
    region: row.region,
    status: row.status,
    reason: row.reason ?? undefined,
    reasonText: row.reason_text ?? undefined,
    suppressed: Boolean(row.suppressed),
    externalId: row.external_id ?? undefined,
    firstObservedAt: fromTimestamp(row.first_observed_at),
    observedAt: fromTimestamp(row.observed_at),
  };
}
