import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import type { OwnResource } from '../scorecards/listOwnResources';
import { fromTimestamp } from '../timestamps';

/** A resource with the time it is known of. @internal */
export interface DatedResource extends OwnResource {
  firstSeenAt: string;
  removedAt?: string;
}

interface Row {
  id: number;
  resource_id: string;
  resource_type: string;
  account_id: string;
  region: string;
  first_seen_at: Date | string;
  removed_at: Date | string | null;
}

const COLUMNS = [
  'id',
  'resource_id',
  'resource_type',
  'account_id',
  'region',
  'first_seen_at',
  'removed_at',
] as const;

/** Those of the resources that were there at a time, by rising key. @internal */
export async function listResourcesAt(
  knex: Knex,
  options: { resourceKeys: readonly number[]; at: string },
): Promise<DatedResource[]> {
  if (options.resourceKeys.length === 0) {
    return [];
  }
  const rows: Row[] = await knex('resources')
    .select(...COLUMNS)
    .where(inValues(knex, 'id', options.resourceKeys))
    .where(there =>
      there.whereNull('removed_at').orWhere('removed_at', '>', options.at),
    )
    .orderBy('id');
  return rows.map(toResource);
}

/** The accounts themselves, as resources, whether they are there still or not. @internal */
export async function listAccountResources(
  knex: Knex,
  accountIds: readonly string[],
): Promise<DatedResource[]> {
  if (accountIds.length === 0) {
    return [];
  }
  const rows: Row[] = await knex('resources')
    .select(...COLUMNS)
    .where(inValues(knex, 'account_id', accountIds))
    .where({ resource_type: ACCOUNT_RESOURCE_TYPE })
    .orderBy('id');
  return rows.map(toResource);
}

function toResource(row: Row): DatedResource {
  return {
    key: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
    firstSeenAt: fromTimestamp(row.first_seen_at),
    removedAt: fromTimestamp(row.removed_at),
  };
}
