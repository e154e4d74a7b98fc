import type { Knex } from 'knex';

/** Keys of the resources after a key, by rising key. @internal */
export async function listResourceKeys(
  knex: Knex,
  options: { afterKey: number; limit: number },
): Promise<number[]> {
  const rows: { id: number }[] = await knex('resources')
    .select('id')
    .where('id', '>', options.afterKey)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => row.id);
}
