import type { Knex } from 'knex';
import type { SignalSight } from 'backstage-plugin-security-scorecards-common';
import { fromTimestamp } from '../timestamps';

/** In how many of the accounts in which an entity lives signals were collected, and when in the one that was read longest ago. @internal */
export async function readEntitySignalSight(
  knex: Knex,
  entityRef: string,
): Promise<SignalSight> {
  const rows: { latest: Date | string | null }[] = await knex('entities')
    .join('scorecard_accounts', 'scorecard_accounts.entity_id', 'entities.id')
    .leftJoin(
      'signal_coverage',
      'signal_coverage.account_id',
      'scorecard_accounts.account_id',
    )
    .where('entities.entity_ref', entityRef)
    .groupBy('scorecard_accounts.account_id')
    .max('signal_coverage.observed_at as latest');
  const times = rows.flatMap(row => fromTimestamp(row.latest) ?? []).sort();
  return {
    accounts: rows.length,
    collectedAccounts: times.length,
    ...(times.length > 0 && { collectedAt: times[0] }),
  };
}
