import type { Knex } from 'knex';

/** Deletes rows of resources that are gone, that attribution has let go of and that nothing refers to. */
export async function purgeResources(
  knex: Knex,
  options: { before: string },
): Promise<number> {
  return knex('resources')
    .where('removed_at', '<', options.before)
    .where({ dirty: 0 })
    .whereNotExists(
      knex('evidence')
        .select(knex.raw('1'))
        .where('evidence.resource_key', knex.ref('resources.id')),
    )
    .delete();
}
