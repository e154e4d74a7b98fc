import type { Knex } from 'knex';
import { inValues } from '../inValues';
import type { OwnResource } from './listOwnResources';

/** Resources of several entities and of all that they roll up, by rising entity id; at most `limit` rows. @internal */
export async function listResourcesOfEntities(
  knex: Knex,
  options: { entityIds: readonly number[]; limit: number },
): Promise<{ entityId: number; resource: OwnResource }[]> {
  const rows: {
    entity_id: number;
    id: number;
    resource_id: string;
    resource_type: string;
    account_id: string;
    region: string;
  }[] = await knex('entity_rollups')
    .distinct(
      'entity_rollups.entity_id',
      'resources.id',
      'resources.resource_id',
      'resources.resource_type',
      'resources.account_id',
      'resources.region',
    )
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where(inValues(knex, 'entity_rollups.entity_id', options.entityIds))
    .whereNull('resources.removed_at')
    .orderBy(['entity_rollups.entity_id', 'resources.id'])
    .limit(options.limit);
  return rows.map(row => ({
    entityId: row.entity_id,
    resource: {
      key: row.id,
      resourceId: row.resource_id,
      resourceType: row.resource_type,
      accountId: row.account_id,
      region: row.region,
    },
  }));
}
