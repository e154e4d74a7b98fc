import type { Knex } from 'knex';

/** Refs of all entities that have a waiver. @internal */
export async function listWaiverEntityRefs(knex: Knex): Promise<string[]> {
  const rows: { entity_ref: string }[] = await knex('waivers')
    .distinct('entity_ref')
    .orderBy('entity_ref');
  return rows.map(row => row.entity_ref);
}
