import type { Knex } from 'knex';
import { inValues } from '../inValues';

/**
 * Forgets entities with their scorecards and roll-ups. The resources that were theirs are marked, so that they are attributed
 * anew, and so are the entities that rolled them up.
 *
 * @internal
 */
export async function deleteEntities(
  transaction: Knex.Transaction,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) {
    return;
  }
  await transaction('resources')
    .whereIn('id', attributions =>
      attributions
        .select('resource_key')
        .from('attributions')
        .where(inValues(transaction, 'entity_id', ids)),
    )
    .update({ dirty: 1 });
  await transaction('entities')
    .whereIn('id', rollups =>
      rollups
        .select('entity_id')
        .from('entity_rollups')
        .where(inValues(transaction, 'part_id', ids)),
    )
    .update({ dirty: transaction.raw('dirty + 1') });
  for (const table of [
    'attributions',
    'entity_rollups',
    'scorecards',
    'scorecard_domains',
    'scorecard_accounts',
    'scorecard_controls',
  ]) {
    await transaction(table)
      .where(inValues(transaction, 'entity_id', ids))
      .delete();
  }
  await transaction('entity_rollups')
    .where(inValues(transaction, 'part_id', ids))
    .delete();
  await transaction('entities')
    .where(inValues(transaction, 'id', ids))
    .delete();
}
