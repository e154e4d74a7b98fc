import type { Knex } from 'knex';
import type {
  EvidenceSource,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { StoredCoverage } from '../../evidence/StoredCoverage';
import { fromTimestamp } from '../timestamps';

/** Coverage as it was stored, by source, account and region. */
export async function listCoverage(
  knex: Knex,
  options: { accountIds?: readonly string[] },
): Promise<StoredCoverage[]> {
  const query = knex('source_coverage')
    .select('*')
    .orderBy(['source', 'account_id', 'region']);
  if (options.accountIds) {
    query.whereIn('account_id', options.accountIds);
  }
  const rows: {
    source: EvidenceSource;
    account_id: string;
    region: string;
    target_id: string;
    status: SourceStatus;
    message: string | null;
    mend: string | null;
    observed_at: Date | string | null;
    changed_at: Date | string;
  }[] = await query;
  return rows.map(row => ({
    source: row.source,
    accountId: row.account_id,
    region: row.region,
    targetId: row.target_id,
    status: row.status,
    message: row.message ?? undefined,
    mend: row.mend ?? undefined,
    observedAt: fromTimestamp(row.observed_at),
    changedAt: fromTimestamp(row.changed_at),
  }));
}
