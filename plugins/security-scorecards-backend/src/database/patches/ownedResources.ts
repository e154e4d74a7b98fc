import type { Knex } from 'knex';

/** Keys of the resources that count for an entity: its own and those of its parts. @internal */
export function ownedResources(
  knex: Knex,
  options: { entityRef: string; resourceId?: string },
): Knex.QueryBuilder {
  const query = knex('entities')
    .join('entity_rollups', 'entity_rollups.entity_id', 'entities.id')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where('entities.entity_ref', options.entityRef)
    .whereNull('resources.removed_at')
    .select('resources.id');
  if (options.resourceId !== undefined) {
    query.where('resources.resource_id', options.resourceId);
  }
  return query;
}
