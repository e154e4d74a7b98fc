import type {
  ResourceRecord,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { parseTags } from '../parseTags';
import { groupedResources } from './groupedResources';

/** The first resources of each of these groups, by key of the group. @internal */
export async function listExamples(
  knex: Knex,
  options: {
    groupBy: UnattributedGrouping;
    keys: readonly string[];
    perGroup: number;
  },
): Promise<(ResourceRecord & { groupKey: string })[]> {
  if (options.keys.length === 0) {
    return [];
  }
  const numbered = knex
    .from(groupedResources(knex, options.groupBy).as('keys'))
    .where(inValues(knex, 'keys.group_key', options.keys))
    .select(
      'keys.id',
      'keys.group_key',
      knex.raw(
        'row_number() over (partition by keys.group_key order by keys.id) as place',
      ),
    );
  const rows: {
    group_key: string;
    resource_id: string;
    resource_type: string;
    account_id: string;
    region: string;
    tags: unknown;
  }[] = await knex
    .from(numbered.as('numbered'))
    .join('resources', 'resources.id', 'numbered.id')
    .where('numbered.place', '<=', options.perGroup)
    .orderBy(['numbered.group_key', 'numbered.place'])
    .select(
      'numbered.group_key',
      'resources.resource_id',
      'resources.resource_type',
      'resources.account_id',
      'resources.region',
      'resources.tags',
    );
  return rows.map(row => ({
    groupKey: row.group_key,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
    tags: parseTags(row.tags),
  }));
}
