import type { Knex } from 'knex';
import { ACCOUNT_RESOURCE_TYPE } from 'backstage-plugin-security-scorecards-common';

/** How much is stored. */
export interface CollectionTotals {
  accounts: number;
  resources: number;
  evidence: number;
  accountLevelEvidence: number;
}

/** Counts what is stored. Evidence is counted by the sums that the writes keep, not row by row. */
export async function countTotals(knex: Knex): Promise<CollectionTotals> {
  const accounts = await knex('accounts').count({ n: '*' }).first();
  const resources = await knex('resources')
    .whereNull('removed_at')
    .count({ n: '*' })
    .first();
  const evidence = await knex('collection_targets')
    .sum({ n: 'evidence_held' })
    .first();
  const accountLevel = await knex('evidence')
    .join('resources', 'resources.id', 'evidence.resource_key')
    .where('resources.resource_type', ACCOUNT_RESOURCE_TYPE)
    .count({ n: '*' })
    .first();
  return {
    accounts: Number(accounts?.n ?? 0),
    resources: Number(resources?.n ?? 0),
    evidence: Number(evidence?.n ?? 0),
    accountLevelEvidence: Number(accountLevel?.n ?? 0),
  };
}
