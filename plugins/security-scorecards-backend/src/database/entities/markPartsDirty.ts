import type { Knex } from 'knex';
import { markAcrossRollups } from './markAcrossRollups';

/** Marks entities by their refs, and all that they roll up, for evaluation. @internal */
export async function markPartsDirty(
  transaction: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<void> {
  await markAcrossRollups(transaction, { entityRefs, refsAre: 'wholes' });
}
