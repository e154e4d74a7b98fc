import type { Knex } from 'knex';

/**
 * Refs of the entities that stood on the other side of an entity's roll-ups at a time, itself included, sorted.
 *
 * @param options - `refIs` is the side of the roll-up on which the entity with the ref stands
 * @internal
 */
export async function listAcrossRollupsAt(
  knex: Knex,
  options: { entityRef: string; at: string; refIs: 'part' | 'whole' },
): Promise<string[]> {
  const { entityRef, at, refIs } = options;
  const [known, other] =
    refIs === 'part' ? ['part', 'entity'] : ['entity', 'part'];
  const current: { entity_ref: string }[] = await knex('entities as known')
    .join('entity_rollups as r', `r.${known}_id`, 'known.id')
    .join('entities as other', 'other.id', `r.${other}_id`)
    .where('known.entity_ref', entityRef)
    .select('other.entity_ref');
  const refs = new Set(current.map(row => row.entity_ref));
  const later: { entity_ref: string; gained: number }[] = await knex(
    'history_entities as known',
  )
    .join('rollup_transitions as t', `t.${known}_key`, 'known.id')
    .join('history_entities as other', 'other.id', `t.${other}_key`)
    .where('known.entity_ref', entityRef)
    .where('t.at', '>', at)
    .orderBy([
      { column: 't.at', order: 'desc' },
      { column: 't.id', order: 'desc' },
    ])
    .select('other.entity_ref', 't.gained');
  // From the latest change back to the first one after that time.
  for (const { entity_ref: ref, gained } of later) {
    if (gained) {
      refs.delete(ref);
    } else {
      refs.add(ref);
    }
  }
  return [...refs].sort();
}
