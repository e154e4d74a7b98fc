import type { Knex } from 'knex';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../../evidence/Visit';
import { rowSource } from '../rowSource';

/** Writes what a visit could see; entries that it does not name stay as they were. */
export async function upsertCoverage(
  tx: Knex.Transaction,
  options: { visit: Visit; coverage: readonly CoverageEntry[]; now: string },
): Promise<void> {
  const { visit, coverage, now } = options;
  if (coverage.length === 0) {
    return;
  }
  const entries = new Map(
    coverage.map(entry => [`${entry.accountId}/${entry.region}`, entry]),
  );
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      account_id: 'text',
      region: 'text',
      status: 'text',
      message: 'text',
      mend: 'text',
      observed_at: 'timestamp',
    },
    rows: [...entries.values()].map(entry => [
      entry.accountId,
      entry.region,
      entry.status,
      entry.message,
      entry.mend,
      entry.status === 'succeeded' ? now : undefined,
    ]),
  });
  await tx.raw(
    `INSERT INTO source_coverage (source, account_id, region, target_id, status, message, mend, observed_at, changed_at)
     SELECT ?, k.account_id, k.region, ?, k.status, k.message, k.mend, k.observed_at, ?
     FROM ? WHERE true
     ON CONFLICT (source, account_id, region) DO UPDATE SET
       target_id = excluded.target_id, message = excluded.message, mend = excluded.mend,
       observed_at = COALESCE(excluded.observed_at, source_coverage.observed_at),
       changed_at = CASE WHEN source_coverage.status = excluded.status
         THEN source_coverage.changed_at ELSE excluded.changed_at END,
       status = excluded.status`,
    [visit.source, visit.targetId, now, source],
  );
}
