import type { UnattributedGrouping } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { groupedResources, unattributedResources } from './groupedResources';

/** Rank of the severity of a control that the catalogue does not know: that of medium. */
const UNKNOWN_SEVERITY = 2;

const COUNTS = [
  'resources',
  'evidence',
  'failures',
  'critical',
  'high',
  'medium',
  'low',
];

/**
 * Counts all groups anew and puts them in the place of those that are stored. Reads every unattributed resource with its evidence.
 *
 * @param options - `build` names the count, for {@link writeGroupDetails}
 * @returns how many groups there are
 * @internal
 */
export async function replaceGroups(
  knex: Knex,
  options: { groupBy: UnattributedGrouping; build: string },
): Promise<number> {
  const { groupBy, build } = options;
  const counted = knex
    .with('facts', factsOf(knex))
    .with('keys', groupedResources(knex, groupBy))
    .from('keys')
    .join('facts', 'facts.id', 'keys.id')
    .groupBy('keys.group_key')
    .select('keys.group_key')
    .count({ resources: '*' })
    .sum({
      evidence: 'facts.evidence',
      failures: 'facts.failures',
      critical: 'facts.critical',
      high: 'facts.high',
      medium: 'facts.medium',
      low: 'facts.low',
    })
    .as('counted');
  const columns = COUNTS.join(', ');
  return knex.transaction(async transaction => {
    const groups = () =>
      transaction('unattributed_groups').where({ grouped_by: groupBy });
    await groups().delete();
    // Another replica may count at the same time; then the later of both counts stays.
    await transaction.raw(
      `insert into unattributed_groups (grouped_by, build, group_key, ${columns})
       select ?, ?, group_key, ${columns} from ? where true
       on conflict (grouped_by, group_key) do update set build = excluded.build, details = null,
         ${COUNTS.map(column => `${column} = excluded.${column}`).join(', ')}`,
      [groupBy, build, counted],
    );
    const [{ total }]: { total: number | string }[] = await groups().count({
      total: '*',
    });
    return Number(total);
  });
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
