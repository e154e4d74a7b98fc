import type { Knex } from 'knex';

/**
 * Notes that an entity was evaluated. It stays dirty when its inputs changed again since its `dirty` was read.
 *
 * @internal
 */
export async function markEvaluated(
  transaction: Knex,
  options: { entityId: number; dirty: number; at: string },
): Promise<void> {
  const { entityId, dirty, at } = options;
  await transaction('entities')
    .where({ id: entityId })
    .update({
      evaluated_at: at,
      dirty: transaction.raw('case when dirty = ? then 0 else dirty end', [
        dirty,
      ]),
    });
}
