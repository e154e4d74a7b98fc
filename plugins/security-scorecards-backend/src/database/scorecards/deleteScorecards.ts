import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Takes away the scorecards of entities that have none any more. @internal */
export async function deleteScorecards(
  transaction: Knex.Transaction,
  entityIds: readonly number[],
): Promise<void> {
  if (entityIds.length === 0) {
    return;
  }
  for (const table of [
    'scorecards',
    'scorecard_domains',
    'scorecard_accounts',
    'scorecard_controls',
  ]) {
    await transaction(table)
      .where(inValues(transaction, 'entity_id', entityIds))
      .delete();
  }
}
