import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { inValues } from '../inValues';
import { matchingScorecards } from '../scorecards/matchingScorecards';

/** Scorecards, as `matching`, with the `template` and `template_version` of their entities; of some templates only where told. @internal */
export function templatedScorecards(
  knex: Knex,
  fleet: FleetFilter,
  templates?: readonly string[],
): Knex.QueryBuilder {
  const query = knex
    .from(matchingScorecards(knex, fleet).select('scorecards.*').as('matching'))
    .join('entities', 'entities.id', 'matching.entity_id')
    .whereNotNull('entities.template');
  if (templates) {
    query.where(inValues(knex, 'entities.template', templates));
  }
  return query;
}
