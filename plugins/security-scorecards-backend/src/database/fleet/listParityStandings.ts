import type { ParityStanding } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { matchingScorecards } from '../scorecards/matchingScorecards';
import { standingOfRank } from '../scorecards/writeScorecardControls';

/** How every control of Security Hub stands over all entities, on own resources or in their accounts: one standing each. @internal */
export async function listParityStandings(
  knex: Knex,
  filter: FleetFilter,
): Promise<ParityStanding[]> {
  const rows: { worst: number }[] = await knex('scorecard_controls')
    .whereIn(
      'entity_id',
      matchingScorecards(knex, filter).select('scorecards.entity_id'),
    )
    .whereNotNull('parity')
    .groupByRaw('lower(control_id)')
    .max('parity as worst');
  return rows.map(({ worst }) => standingOfRank(worst));
}
