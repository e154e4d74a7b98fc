import type { Knex } from 'knex';

/** The stored roll-ups: parts by entity id. @internal */
export async function listRollups(
  knex: Knex,
): Promise<Map<number, Set<number>>> {
  const rows: { entity_id: number; part_id: number }[] = await knex(
    'entity_rollups',
  ).select('entity_id', 'part_id');
  const rollups = new Map<number, Set<number>>();
  for (const row of rows) {
    const parts = rollups.get(row.entity_id);
    if (parts) {
      parts.add(row.part_id);
    } else {
      rollups.set(row.entity_id, new Set([row.part_id]));
    }
  }
  return rollups;
}
