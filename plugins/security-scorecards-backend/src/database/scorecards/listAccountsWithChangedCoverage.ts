import type { Knex } from 'knex';
import { fromTimestamp } from '../timestamps';

/** Accounts of which a source's sight changed after a time, and the time of the latest change. @internal */
export async function listAccountsWithChangedCoverage(
  knex: Knex,
  after: string | undefined,
): Promise<{ accountIds: string[]; latest: string | undefined }> {
  const rows: { account_id: string; latest: Date | string }[] = await knex(
    'source_coverage',
  )
    .select('account_id')
    .max('changed_at as latest')
    .modify(query => {
      if (after !== undefined) {
        query.where('changed_at', '>', after);
      }
    })
    .groupBy('account_id');
  const times = rows.map(row => fromTimestamp(row.latest)).sort();
  return {
    accountIds: rows.map(row => row.account_id),
    latest: times[times.length - 1],
  };
}
