import type { Knex } from 'knex';

/** Refs of all entities whose resources counted for an entity at a time, itself included. @internal */
export async function listMembersAt(
  knex: Knex,
  options: { entityRef: string; at: string },
): Promise<string[]> {
  const { entityRef, at } = options;
  const current: { entity_ref: string }[] = await knex('entities as e')
    .join('entity_rollups as r', 'r.entity_id', 'e.id')
    .join('entities as p', 'p.id', 'r.part_id')
    .where('e.entity_ref', entityRef)
    .select('p.entity_ref');
  const members = new Set(current.map(row => row.entity_ref));
  const later: { entity_ref: string; gained: number }[] = await knex(
    'rollup_transitions as t',
  )
    .join('history_entities as e', 'e.id', 't.entity_key')
    .join('history_entities as p', 'p.id', 't.part_key')
    .where('e.entity_ref', entityRef)
    .where('t.at', '>', at)
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .select('p.entity_ref', 't.gained');
  // From the latest change back to the first one after that time.
  for (const { entity_ref: part, gained } of later) {
    if (gained) {
      members.delete(part);
    } else {
      members.add(part);
    }
  }
  return [...members].sort();
}
