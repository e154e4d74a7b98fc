import type { Knex } from 'knex';

/** Whether the catalog had an entity when it was read last. @internal */
export async function hasEntity(
  knex: Knex,
  entityRef: string,
): Promise<boolean> {
  const row = await knex('entities')
    .where({ entity_ref: entityRef })
    .first('id');
  return row !== undefined;
}
