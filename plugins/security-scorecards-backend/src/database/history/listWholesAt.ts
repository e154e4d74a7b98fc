import type { Knex } from 'knex';

/** Refs of all entities that an entity's resources counted for at a time, itself included. @internal */
export async function listWholesAt(
  knex: Knex,
  options: { entityRef: string; at: string },
): Promise<string[]> {
  const { entityRef, at } = options;
  const current: { entity_ref: string }[] = await knex('entities as p')
    .join('entity_rollups as r', 'r.part_id', 'p.id')
    .join('entities as e', 'e.id', 'r.entity_id')
    .where('p.entity_ref', entityRef)
    .select('e.entity_ref');
  const wholes = new Set(current.map(row => row.entity_ref));
  const later: { entity_ref: string; gained: number }[] = await knex(
    'history_entities as p',
  )
    .join('rollup_transitions as t', 't.part_key', 'p.id')
    .join('history_entities as e', 'e.id', 't.entity_key')
    .where('p.entity_ref', entityRef)
    .where('t.at', '>', at)
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .select('e.entity_ref', 't.gained');
  // From the latest change back to the first one after that time.
  for (const { entity_ref: whole, gained } of later) {
    if (gained) {
      wholes.delete(whole);
    } else {
      wholes.add(whole);
    }
  }
  return [...wholes].sort();
}
