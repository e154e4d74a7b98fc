import type { Knex } from 'knex';

/** Marks every entity for evaluation. @internal */
export async function markAllEntitiesDirty(transaction: Knex): Promise<void> {
  await transaction('entities').update({
    dirty: transaction.raw('dirty + 1'),
  });
}
