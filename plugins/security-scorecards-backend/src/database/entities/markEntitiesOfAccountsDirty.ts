import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Marks the entities that live in accounts for evaluation. @internal */
export async function markEntitiesOfAccountsDirty(
  transaction: Knex,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) {
    return;
  }
  await transaction('entities')
    .whereIn('id', accounts =>
      accounts
        .select('entity_id')
        .from('scorecard_accounts')
        .where(inValues(transaction, 'account_id', accountIds)),
    )
    .update({ dirty: transaction.raw('dirty + 1') });
}
