import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Marks entities by their refs, and those that roll them up, for evaluation. @internal */
export async function markEntityRefsDirty(
  transaction: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  if (entityRefs.length === 0) {
    return;
  }
  await transaction('entities')
    .whereIn('id', rollups =>
      rollups
        .select('entity_rollups.entity_id')
        .from('entity_rollups')
        .join('entities as part', 'part.id', 'entity_rollups.part_id')
        .where(inValues(transaction, 'part.entity_ref', entityRefs)),
    )
    .orWhere(inValues(transaction, 'entity_ref', entityRefs))
    .update({ dirty: transaction.raw('dirty + 1') });
}
