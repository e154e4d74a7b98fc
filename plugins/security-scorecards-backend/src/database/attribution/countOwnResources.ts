import type { Knex } from 'knex';

/** How many resources count for an entity and all that it rolls up, each once. @internal */
export async function countOwnResources(
  knex: Knex,
  entityId: number,
): Promise<number> {
  const [{ total }]: { total: number | string }[] = await knex('resources')
    .join('attributions', 'attributions.resource_key', 'resources.id')
    .join('entity_rollups', 'entity_rollups.part_id', 'attributions.entity_id')
    .where('entity_rollups.entity_id', entityId)
    .whereNull('resources.removed_at')
    .countDistinct({ total: 'resources.id' });
  return Number(total);
}
