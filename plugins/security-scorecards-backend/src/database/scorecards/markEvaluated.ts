import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/**
 * Notes that entities were evaluated. One stays dirty when its inputs changed again since its `dirty` was read.
 *
 * @internal
 */
export async function markEvaluated(
  transaction: Knex,
  options: {
    entities: readonly { id: number; dirty: number }[];
    at: string;
  },
): Promise<void> {
  const given = rowSource({
    knex: transaction,
    alias: 'given',
    columns: { id: 'integer', dirty: 'integer' },
    rows: options.entities.map(({ id, dirty }) => [id, dirty]),
  });
  await transaction.raw(
    `update entities set evaluated_at = ?,
       dirty = case when entities.dirty = given.dirty then 0 else entities.dirty end
     from ? where given.id = entities.id`,
    [options.at, given],
  );
}
