import {
  STATUSES,
  type ScorecardAggregate,
  type Status,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { matchingScorecards } from '../scorecards/matchingScorecards';
import {
  AGGREGATE_COLUMNS,
  toAggregate,
  type AggregateRow,
} from './aggregates';

/** Sums over all scorecards that the filter takes, and how many have each status. @internal */
export async function sumScorecards(
  knex: Knex,
  filter: FleetFilter,
): Promise<{
  aggregate: ScorecardAggregate;
  statuses: Record<Status, number>;
}> {
  const statusColumns = STATUSES.map(
    (status, index) =>
      `sum(case when status = '${status}' then 1 else 0 end) as status_${index}`,
  );
  const [row]: (AggregateRow & Record<string, number | string | null>)[] =
    await matchingScorecards(knex, filter).select(
      knex.raw([AGGREGATE_COLUMNS, ...statusColumns].join(', ')),
    );
  const count = (status: Status) =>
    Number(row[`status_${STATUSES.indexOf(status)}`]);
  return {
    aggregate: toAggregate(row),
    statuses: {
      fail: count('fail'),
      unknown: count('unknown'),
      waived: count('waived'),
      pass: count('pass'),
      'not-applicable': count('not-applicable'),
    },
  };
}
