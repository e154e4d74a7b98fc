import type { Knex } from 'knex';

/** Takes rows off the count of evidence of targets, by target key. */
export async function shrinkTargets(
  tx: Knex.Transaction,
  counts: ReadonlyMap<number, number>,
): Promise<void> {
  for (const [targetKey, count] of counts) {
    await tx('collection_targets')
      .where({ target_key: targetKey })
      .update({ evidence_held: tx.raw('evidence_held - ?', [count]) });
  }
}
