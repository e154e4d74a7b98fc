import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { tagCondition } from '../attribution/tagCondition';
import { inValues } from '../inValues';
import { stackOf } from './groupedResources';

/** How many resources of a place an entity owns. @internal */
export interface OwnerCount {
  entityId: number;
  resources: number;
}

type OwnerRow = Record<string, string> & {
  entity_id: number;
  resources: number | string;
};

/** Most rows of one answer. */
const LIMIT = 2000;

function owned(knex: Knex): Knex.QueryBuilder {
  return knex('resources')
    .join('attributions', 'attributions.resource_key', 'resources.id')
    .whereNull('resources.removed_at')
    .whereNot('resources.resource_type', ACCOUNT_RESOURCE_TYPE)
    .count({ resources: '*' })
    .select('attributions.entity_id')
    .orderBy('resources', 'desc')
    .limit(LIMIT);
}

/** Owners of the resources with a tag, most resources first. @internal */
export async function countOwnersOfTag(
  knex: Knex,
  tag: { key: string; value: string },
): Promise<OwnerCount[]> {
  const rows: OwnerRow[] = await owned(knex)
    .whereRaw(...tagCondition(knex, tag.key, tag.value))
    .groupBy('attributions.entity_id');
  return rows.map(toCount);
}

/** Owners of the resources of stacks, by stack and account, most resources first. @internal */
export async function countOwnersOfStacks(
  knex: Knex,
  stacks: readonly string[],
): Promise<(OwnerCount & { stack: string; accountId: string })[]> {
  if (stacks.length === 0) {
    return [];
  }
  const stack = stackOf(knex);
  const rows: OwnerRow[] = await owned(knex)
    .whereRaw(`${stack} is not null`)
    .whereRaw(`${stack} in (${stacks.map(() => '?').join(', ')})`, [...stacks])
    .groupByRaw(`attributions.entity_id, resources.account_id, ${stack}`)
    .select('resources.account_id', knex.raw(`${stack} as stack`));
  return rows.map(row => ({
    ...toCount(row),
    stack: row.stack,
    accountId: row.account_id,
  }));
}

/** Owners of the resources of accounts, most resources first. @internal */
export async function countOwnersOfAccounts(
  knex: Knex,
  accountIds: readonly string[],
): Promise<(OwnerCount & { accountId: string })[]> {
  if (accountIds.length === 0) {
    return [];
  }
  const rows: OwnerRow[] = await owned(knex)
    .where(inValues(knex, 'resources.account_id', accountIds))
    .groupBy('attributions.entity_id', 'resources.account_id')
    .select('resources.account_id');
  return rows.map(row => ({ ...toCount(row), accountId: row.account_id }));
}

function toCount(row: OwnerRow): OwnerCount {
  return { entityId: row.entity_id, resources: Number(row.resources) };
}
