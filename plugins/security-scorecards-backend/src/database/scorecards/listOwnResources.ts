import type { Knex } from 'knex';

/** A resource that counts for an entity. @internal */
export interface OwnResource {
  key: number;
  resourceId: string;
  resourceType: string;
  accountId: string;
  region: string;
}

/** Resources of an entity and of all that it rolls up, each once, after a key and by rising key. @internal */
export async function listOwnResources(
  knex: Knex,
  options: { entityId: number; afterKey: number; limit: number },
): Promise<OwnResource[]> {
  const rows: {
    id: number;
    resource_id: string;
    resource_type: string;
    account_id: string;
    region: string;
  }[] = await knex('resources')
    .distinct(
      'resources.id',
      'resources.resource_id',
      'resources.resource_type',
      'resources.account_id',
      'resources.region',
    )
    .join('attributions', 'attributions.resource_key', 'resources.id')
    .join('entity_rollups', 'entity_rollups.part_id', 'attributions.entity_id')
    .where('entity_rollups.entity_id', options.entityId)
    .where('resources.id', '>', options.afterKey)
    .whereNull('resources.removed_at')
    .orderBy('resources.id')
    .limit(options.limit);
  return rows.map(row => ({
    key: row.id,
    resourceId: row.resource_id,
    resourceType: row.resource_type,
    accountId: row.account_id,
    region: row.region,
  }));
}
