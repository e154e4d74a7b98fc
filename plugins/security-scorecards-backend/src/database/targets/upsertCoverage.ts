import type { Knex } from 'knex';
import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { Visit } from '../../evidence/Visit';
import { rowSource } from '../rowSource';

// Of a place that no full pass has named only trouble is news. Rows of earlier versions do not tell their full pass.
const DELTA_SAYS = `COALESCE((
  SELECT COALESCE(c.full_status, 'succeeded') = 'succeeded' FROM source_coverage c
  WHERE c.source = ? AND c.account_id = k.account_id AND c.region = k.region
), k.status <> 'succeeded')`;

/**
 * Writes what a visit could see; entries that it does not name stay as they were.
 *
 * What was read completely is for full passes to say: a delta that succeeds confirms a place that the last full pass has read, and
 * says nothing of others; one that fails is noted there until the next one succeeds.
 */
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
  const isFull = visit.pass === 'full';
  await tx.raw(
    `INSERT INTO source_coverage (source, account_id, region, target_id, status, message, mend, observed_at, changed_at, full_status)
     SELECT ?, k.account_id, k.region, ?, k.status, k.message, k.mend, k.observed_at, ?, ${
       isFull ? 'k.status' : 'NULL'
     }
     FROM ? WHERE ${isFull ? 'true' : DELTA_SAYS}
     ON CONFLICT (source, account_id, region) DO UPDATE SET
       target_id = excluded.target_id, message = excluded.message, mend = excluded.mend,
       observed_at = COALESCE(excluded.observed_at, source_coverage.observed_at),
       changed_at = CASE WHEN source_coverage.status = excluded.status
         THEN source_coverage.changed_at ELSE excluded.changed_at END,
       status = excluded.status,
       full_status = COALESCE(excluded.full_status, source_coverage.full_status)`,
    isFull
      ? [visit.source, visit.targetId, now, source]
      : [visit.source, visit.targetId, now, source, visit.source],
  );
}
