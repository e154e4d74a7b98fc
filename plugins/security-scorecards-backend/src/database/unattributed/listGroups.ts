import type {
  SeverityCounts,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { groupedResources, unattributedResources } from './groupedResources';

/** Rank of the severity of a control that the catalogue does not know: that of medium. */
const UNKNOWN_SEVERITY = 2;

/** A group of unattributed resources. @internal */
export interface ResourceGroup {
  key: string;
  resources: number;
  evidence: number;
  failing: SeverityCounts;
  /** Failing evidence of all severities. */
  failures: number;
}

/** Place of a group in the list. @internal */
export type GroupPosition = Pick<
  ResourceGroup,
  'failures' | 'resources' | 'key'
>;

/** One page of the groups, most failing evidence first, and how many there are. @internal */
export async function listGroups(
  knex: Knex,
  options: {
    groupBy: UnattributedGrouping;
    limit: number;
    after?: GroupPosition;
  },
): Promise<{ items: ResourceGroup[]; totalItems: number }> {
  const { after } = options;
  const query = knex
    .with('facts', factsOf(knex))
    .with('keys', groupedResources(knex, options.groupBy))
    .from(
      knex('keys')
        .join('facts', 'facts.id', 'keys.id')
        .groupBy('keys.group_key')
        .select('keys.group_key', knex.raw('count(*) over () as total'))
        .count({ resources: '*' })
        .sum({
          evidence: 'facts.evidence',
          failures: 'facts.failures',
          critical: 'facts.critical',
          high: 'facts.high',
          medium: 'facts.medium',
          low: 'facts.low',
        })
        .as('groups'),
    )
    .select('*')
    .orderBy([
      { column: 'failures', order: 'desc' },
      { column: 'resources', order: 'desc' },
      { column: 'group_key' },
    ])
    .limit(options.limit);
  if (after) {
    query.whereRaw(
      '(failures < ? or (failures = ? and (resources < ? or (resources = ? and group_key > ?))))',
      [
        after.failures,
        after.failures,
        after.resources,
        after.resources,
        after.key,
      ],
    );
  }
  const rows: Record<
    | 'resources'
    | 'evidence'
    | 'failures'
    | 'critical'
    | 'high'
    | 'medium'
    | 'low'
    | 'total'
    | 'group_key',
    number | string
  >[] = await query;
  return {
    items: rows.map(row => ({
      key: String(row.group_key),
      resources: Number(row.resources),
      evidence: Number(row.evidence),
      failures: Number(row.failures),
      failing: {
        critical: Number(row.critical),
        high: Number(row.high),
        medium: Number(row.medium),
        low: Number(row.low),
      },
    })),
    totalItems: Number(rows[0]?.total ?? 0),
  };
}

/** Evidence of each unattributed resource, failures by severity. */
function factsOf(knex: Knex): Knex.QueryBuilder {
  const failing = "evidence.status = 'fail' and not evidence.suppressed";
  const bySeverity = ['critical', 'high', 'medium', 'low'].map((name, rank) =>
    knex.raw(
      `sum(case when ${failing} and coalesce(controls.severity_rank, ?) = ? then 1 else 0 end) as ${name}`,
      [UNKNOWN_SEVERITY, rank],
    ),
  );
  return unattributedResources(knex)
    .leftJoin('evidence', 'evidence.resource_key', 'resources.id')
    .leftJoin('catalogue_controls as controls', join =>
      join
        .on('controls.source', 'evidence.source')
        .on('controls.control_key', knex.raw('lower(evidence.control_id)')),
    )
    .groupBy('resources.id')
    .select(
      'resources.id',
      knex.raw('count(evidence.id) as evidence'),
      knex.raw(`sum(case when ${failing} then 1 else 0 end) as failures`),
      ...bySeverity,
    );
}
