import type {
  EvidenceSource,
  EvidenceStatus,
  UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { fromTimestamp } from '../timestamps';

/** A current row of evidence, with the time since when it is stored. @internal */
export interface DatedEvidence {
  key: number;
  resourceKey: number;
  source: EvidenceSource;
  controlId: string;
  region: string;
  accountId: string;
  status: EvidenceStatus;
  reason?: UnknownReason;
  reasonText?: string;
  suppressed: boolean;
  externalId?: string;
  firstObservedAt: string;
  observedAt: string;
  storedAt: string;
}

/** The current evidence on resources. @internal */
export async function listDatedEvidence(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<DatedEvidence[]> {
  const rows: {
    id: number;
    resource_key: number;
    source: EvidenceSource;
    control_id: string;
    region: string;
    account_id: string;
    status: EvidenceStatus;
    reason: UnknownReason | null;
    reason_text: string | null;
    suppressed: boolean | number;
    external_id: string | null;
    first_observed_at: Date | string;
    observed_at: Date | string;
    stored_at: Date | string;
  }[] = await knex('evidence')
    .select('*')
    .where(inValues(knex, 'resource_key', resourceKeys));
  return rows.map(row => ({
    key: row.id,
    resourceKey: row.resource_key,
    source: row.source,
    controlId: row.control_id,
    region: row.region,
    accountId: row.account_id,
    status: row.status,
    reason: row.reason ?? undefined,
    reasonText: row.reason_text ?? undefined,
    suppressed: Boolean(row.suppressed),
    externalId: row.external_id ?? undefined,
    firstObservedAt: fromTimestamp(row.first_observed_at),
    observedAt: fromTimestamp(row.observed_at),
    storedAt: fromTimestamp(row.stored_at),
  }));
}
