import type { Knex } from 'knex';

/** How much is collected. */
export interface CollectionTotals {
  accounts: number;
  evidence: number;
}

/** Counts what is collected, by the sums that the writes keep, not row by row. */
export async function countTotals(knex: Knex): Promise<CollectionTotals> {
  const accounts = await knex('accounts').count({ n: '*' }).first();
  const evidence = await knex('collection_targets')
    .sum({ n: 'evidence_held' })
    .first();
  return {
    accounts: Number(accounts?.n ?? 0),
    evidence: Number(evidence?.n ?? 0),
  };
}
