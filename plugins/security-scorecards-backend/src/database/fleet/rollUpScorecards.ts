import type {
  Grade,
  Rollup,
  RollupKind,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import type { FleetFilter } from '../../fleet/FleetFilter';
import { inValues } from '../inValues';
import { matchingScorecards } from '../scorecards/matchingScorecards';
import {
  AGGREGATE_COLUMNS,
  toAggregate,
  type AggregateRow,
} from './aggregates';

/** Which groups of scorecards are asked for. @internal */
export interface RollupOptions extends FleetFilter {
  by: RollupKind;
  /** Catalog domains that are groups; absent for all. */
  domainRefs?: readonly string[];
  limit: number;
  offset: number;
}

type GroupRow = AggregateRow & {
  group_ref: string;
  groups: number | string;
  entity_ref: string;
  title: string;
  worst_value: number | null;
  worst_grade: Grade | null;
  worst_risk: number;
};

/** Sums over the scorecards of each group with its worst entity, most risk first, and the number of groups. @internal */
export async function rollUpScorecards(
  knex: Knex,
  options: RollupOptions,
): Promise<{ items: Rollup[]; totalItems: number }> {
  const rows: GroupRow[] = await knex
    .with('members', membersOf(knex, options))
    .with(
      'sums',
      knex('members')
        .groupBy('group_ref')
        .select('group_ref', knex.raw(AGGREGATE_COLUMNS)),
    )
    .with(
      'ordered',
      knex('members').select(
        'group_ref',
        'entity_ref',
        'title',
        'score as worst_value',
        'grade as worst_grade',
        'risk as worst_risk',
        // Without a score comes last; a score is never above 100.
        knex.raw(
          'row_number() over (partition by group_ref order by coalesce(score, 101), risk desc, entity_ref) as place',
        ),
      ),
    )
    .from('sums')
    .join('ordered', join =>
      join
        .on('ordered.group_ref', 'sums.group_ref')
        .andOnVal('ordered.place', '=', 1),
    )
    .select(
      'sums.*',
      'ordered.entity_ref',
      'ordered.title',
      'ordered.worst_value',
      'ordered.worst_grade',
      'ordered.worst_risk',
      knex.raw('count(*) over () as groups'),
    )
    .orderBy([
      { column: 'sums.risk', order: 'desc' },
      { column: 'sums.group_ref' },
    ])
    .limit(options.limit)
    .offset(options.offset);
  return {
    items: rows.map(toRollup),
    totalItems: Number(rows[0]?.groups ?? 0),
  };
}

/** Scorecards with the group they belong to; an empty text stands for none. */
function membersOf(knex: Knex, options: RollupOptions): Knex.QueryBuilder {
  const { by } = options;
  const scorecards = matchingScorecards(knex, options);
  if (by !== 'domain') {
    return scorecards.select(
      'scorecards.*',
      knex.raw(`coalesce(??, '') as group_ref`, [by]),
    );
  }
  const domains = knex('entity_rollups')
    .join('entities', 'entities.id', 'entity_rollups.entity_id')
    .whereRaw("lower(entities.kind) = 'domain'")
    .select('entity_rollups.part_id', 'entities.entity_ref as domain_ref');
  if (options.domainRefs) {
    domains.where(inValues(knex, 'entities.entity_ref', options.domainRefs));
  }
  return knex
    .from(scorecards.select('scorecards.*').as('matching'))
    .leftJoin(domains.as('domains'), 'domains.part_id', 'matching.entity_id')
    .select(
      'matching.*',
      knex.raw(`coalesce(domains.domain_ref, '') as group_ref`),
    );
}

function toRollup(row: GroupRow): Rollup {
  return {
    ...toAggregate(row),
    group: row.group_ref === '' ? undefined : row.group_ref,
    worstEntity: {
      entityRef: row.entity_ref,
      title: row.title,
      score: row.worst_value ?? undefined,
      grade: row.worst_grade ?? undefined,
      risk: row.worst_risk,
    },
  };
}
