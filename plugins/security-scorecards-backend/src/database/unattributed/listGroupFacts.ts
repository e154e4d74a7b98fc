import type { UnattributedGrouping } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { isPostgres } from '../rowSource';
import { groupedResources, stackOf, tagRows } from './groupedResources';

/** What the resources of groups have in common with others; each list most resources first. @internal */
export interface GroupFacts {
  tags: { groupKey: string; key: string; value: string; resources: number }[];
  /** Of resources of a stack only. */
  stacks: {
    groupKey: string;
    accountId: string;
    stack: string;
    resources: number;
  }[];
  accounts: { groupKey: string; accountId: string; resources: number }[];
}

type FactRow = Record<string, string> & { resources: number | string };

/** Tags, stacks and accounts of these groups; at most `limit` of each sort. @internal */
export async function listGroupFacts(
  knex: Knex,
  options: {
    groupBy: UnattributedGrouping;
    keys: readonly string[];
    limit: number;
  },
): Promise<GroupFacts> {
  if (options.keys.length === 0) {
    return { tags: [], stacks: [], accounts: [] };
  }
  const grouped = () =>
    knex
      .from(groupedResources(knex, options.groupBy).as('keys'))
      .join('resources', 'resources.id', 'keys.id')
      .where(inValues(knex, 'keys.group_key', options.keys))
      .orderBy('resources', 'desc')
      .count({ resources: '*' })
      .limit(options.limit);
  const lateral = isPostgres(knex) ? 'lateral ' : '';
  const tags: FactRow[] = await grouped()
    .joinRaw(`join ${lateral}${tagRows(knex)} on tag.key not like 'aws:%'`)
    .groupBy('keys.group_key', 'tag.key', 'tag.value')
    .select('keys.group_key', 'tag.key', 'tag.value');
  const stack = stackOf(knex);
  const stacks: FactRow[] = await grouped()
    .whereRaw(`${stack} is not null`)
    .groupByRaw(`keys.group_key, resources.account_id, ${stack}`)
    .select(
      'keys.group_key',
      'resources.account_id',
      knex.raw(`${stack} as stack`),
    );
  const accounts: FactRow[] = await grouped()
    .groupBy('keys.group_key', 'resources.account_id')
    .select('keys.group_key', 'resources.account_id');
  return {
    tags: tags.map(row => ({
      groupKey: row.group_key,
      key: row.key,
      value: row.value,
      resources: Number(row.resources),
    })),
    stacks: stacks.map(row => ({
      groupKey: row.group_key,
      accountId: row.account_id,
      stack: row.stack,
      resources: Number(row.resources),
    })),
    accounts: accounts.map(row => ({
      groupKey: row.group_key,
      accountId: row.account_id,
      resources: Number(row.resources),
    })),
  };
}
