import type {
  SeverityCounts,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** A group of unattributed resources, as it was last counted. @internal */
export interface ResourceGroup {
  key: string;
  resources: number;
  evidence: number;
  failing: SeverityCounts;
  /** Failing evidence of all severities. */
  failures: number;
  /** Names the count. */
  build: string;
  /** What {@link writeGroupDetails} noted. */
  details?: string;
}

/** Place of a group in the list. @internal */
export type GroupPosition = Pick<
  ResourceGroup,
  'failures' | 'resources' | 'key'
>;

interface GroupRow {
  group_key: string;
  resources: number;
  evidence: number;
  failures: number;
  critical: number;
  high: number;
  medium: number;
  low: number;
  build: string;
  details: string | null;
}

/** One page of the groups that were counted last, most failing evidence first. @internal */
export async function listGroups(
  knex: Knex,
  options: {
    groupBy: UnattributedGrouping;
    limit: number;
    after?: GroupPosition;
  },
): Promise<ResourceGroup[]> {
  const { after } = options;
  const query = knex('unattributed_groups')
    .where({ grouped_by: options.groupBy })
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
  const rows: GroupRow[] = await query;
  return rows.map(row => ({
    key: row.group_key,
    resources: row.resources,
    evidence: row.evidence,
    failures: row.failures,
    failing: {
      critical: row.critical,
      high: row.high,
      medium: row.medium,
      low: row.low,
    },
    build: row.build,
    details: row.details ?? undefined,
  }));
}
