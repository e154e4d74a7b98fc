import type { Knex } from 'knex';
import { inValues } from '../inValues';

/**
 * Marks entities by their refs, and those on the other side of their roll-ups, for evaluation.
 *
 * @param options - `refsAre` is the side of the roll-up on which the entities with these refs stand
 * @internal
 */
export async function markAcrossRollups(
  transaction: Knex.Transaction,
  options: { entityRefs: readonly string[]; refsAre: 'parts' | 'wholes' },
): Promise<void> {
  const { entityRefs, refsAre } = options;
  if (entityRefs.length === 0) {
    return;
  }
  const [known, marked] =
    refsAre === 'parts' ? ['part_id', 'entity_id'] : ['entity_id', 'part_id'];
  await transaction('entities')
    .whereIn('id', rollups =>
      rollups
        .select(`entity_rollups.${marked}`)
        .from('entity_rollups')
        .join('entities as known', 'known.id', `entity_rollups.${known}`)
        .where(inValues(transaction, 'known.entity_ref', entityRefs)),
    )
    .orWhere(inValues(transaction, 'entity_ref', entityRefs))
    .update({ dirty: transaction.raw('dirty + 1') });
}
