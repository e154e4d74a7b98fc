import type { Knex } from 'knex';

/** Names of the accounts that have one, by id. */
export async function listAccountNames(
  knex: Knex,
): Promise<Map<string, string>> {
  const rows: { account_id: string; name: string }[] = await knex('accounts')
    .whereNotNull('name')
    .select('account_id', 'name');
  return new Map(rows.map(row => [row.account_id, row.name]));
}
