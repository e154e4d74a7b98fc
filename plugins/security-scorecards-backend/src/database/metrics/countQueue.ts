import type { Knex } from 'knex';

/** Entities and resources that the evaluation has yet to look at; both counts come from partial indexes. @internal */
export async function countQueue(
  knex: Knex,
): Promise<{ entities: number; resources: number }> {
  const [entities] = await knex('entities')
    .where('dirty', '>', 0)
    .count({ count: '*' });
  const [resources] = await knex('resources')
    .where('dirty', 1)
    .count({ count: '*' });
  return {
    entities: Number(entities.count),
    resources: Number(resources.count),
  };
}
