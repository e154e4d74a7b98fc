import type { Knex } from 'knex';

/** Ids of all accounts, by rising id. @internal */
export async function listAccountIds(knex: Knex): Promise<string[]> {
  const rows: { account_id: string }[] = await knex('accounts')
    .select('account_id')
    .orderBy('account_id');
  return rows.map(row => row.account_id);
}
