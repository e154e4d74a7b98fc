import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { rowSource } from '../rowSource';

/** Notes that the signals of accounts have been read completely. */
export async function upsertSignalCoverage(
  tx: Knex.Transaction,
  options: {
    source: EvidenceSource;
    accountIds: readonly string[];
    now: string;
  },
): Promise<void> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { account_id: 'text' },
    rows: options.accountIds.map(id => [id]),
  });
  await tx.raw(
    `INSERT INTO signal_coverage (account_id, source, observed_at)
     SELECT k.account_id, ?, ? FROM ? WHERE true
     ON CONFLICT (account_id, source) DO UPDATE SET observed_at = excluded.observed_at`,
    [options.source, options.now, source],
  );
}
