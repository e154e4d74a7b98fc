import type { ParityStanding } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { standingOfRank } from './writeScorecardControls';

/** How each control of Security Hub stands over all evidence in some accounts, by its id in lower case. @internal */
export async function listAccountParity(
  knex: Knex,
  accountIds: readonly string[],
): Promise<Map<string, ParityStanding>> {
  const rows: { control_key: string; worst: number }[] = await knex('resources')
    .join('evidence', 'evidence.resource_key', 'resources.id')
    .where(inValues(knex, 'resources.account_id', accountIds))
    .where('evidence.source', 'security-hub')
    .where('evidence.suppressed', false)
    .whereIn('evidence.status', ['fail', 'unknown', 'pass'])
    .groupByRaw('lower(evidence.control_id)')
    .orderByRaw('lower(evidence.control_id)')
    .select(
      knex.raw(
        `lower(evidence.control_id) as control_key,
         max(case evidence.status when 'fail' then 3 when 'unknown' then 2 else 1 end) as worst`,
      ),
    );
  return new Map(rows.map(row => [row.control_key, standingOfRank(row.worst)]));
}
