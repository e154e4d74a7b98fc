import type { Knex } from 'knex';
import { markAcrossRollups } from './markAcrossRollups';

/** Marks entities by their refs, and those that roll them up, for evaluation. @internal */
export async function markEntityRefsDirty(
  transaction: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  await markAcrossRollups(transaction, { entityRefs, refsAre: 'parts' });
}
