import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Marks entities by their refs, and all that they roll up, for evaluation. @internal */
export async function markPartsDirty(
  transaction: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  if (entityRefs.length === 0) {
    return;
  }
  await transaction('entities')
    .whereIn('id', rollups =>
      rollups
        .select('entity_rollups.part_id')
        .from('entity_rollups')
        .join('entities as whole', 'whole.id', 'entity_rollups.entity_id')
        .where(inValues(transaction, 'whole.entity_ref', entityRefs)),
    )
    .orWhere(inValues(transaction, 'entity_ref', entityRefs))
    .update({ dirty: transaction.raw('dirty + 1') });
}
