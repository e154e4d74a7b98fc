import type { Knex } from 'knex';

/** Ids of an entity and of all that it rolls up. @internal */
export async function listPartIds(
  knex: Knex,
  entityId: number,
): Promise<Set<number>> {
  const rows: { part_id: number }[] = await knex('entity_rollups')
    .where({ entity_id: entityId })
    .select('part_id');
  return new Set([entityId, ...rows.map(row => row.part_id)]);
}
