import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';
import {
  RESOURCE_COLUMNS,
  fromResourceRow,
  type ResourceRow,
} from '../ResourceRow';
import type { OwnResource } from '../scorecards/listOwnResources';

/** A resource with the time it is known of. @internal */
export interface DatedResource extends OwnResource {
  firstSeenAt: string;
  removedAt?: string;
}

/** Those of the resources that were there at a time, by rising key. @internal */
export async function listResourcesAt(
  knex: Knex,
  options: { resourceKeys: readonly number[]; at: string },
): Promise<DatedResource[]> {
  if (options.resourceKeys.length === 0) {
    return [];
  }
  const rows: ResourceRow[] = await knex('resources')
    .select(...RESOURCE_COLUMNS)
    .where(inValues(knex, 'id', options.resourceKeys))
    .where(there =>
      there.whereNull('removed_at').orWhere('removed_at', '>', options.at),
    )
    .orderBy('id');
  return rows.map(fromResourceRow);
}

/** The accounts themselves, as resources, whether they are there still or not. @internal */
export async function listAccountResources(
  knex: Knex,
  accountIds: readonly string[],
): Promise<DatedResource[]> {
  if (accountIds.length === 0) {
    return [];
  }
  const rows: ResourceRow[] = await knex('resources')
    .select(...RESOURCE_COLUMNS)
    .where(inValues(knex, 'account_id', accountIds))
    .where({ resource_type: ACCOUNT_RESOURCE_TYPE })
    .orderBy('id');
  return rows.map(fromResourceRow);
}
