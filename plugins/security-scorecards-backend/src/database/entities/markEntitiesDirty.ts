import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Marks entities, and those that roll them up, for evaluation. @internal */
export async function markEntitiesDirty(
  transaction: Knex,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  await transaction('entities')
    .whereIn('id', rollups =>
      rollups
        .select('entity_id')
        .from('entity_rollups')
        .where(inValues(transaction, 'part_id', ids)),
    )
    .orWhere(inValues(transaction, 'id', ids))
    .update({ dirty: transaction.raw('dirty + 1') });
}
