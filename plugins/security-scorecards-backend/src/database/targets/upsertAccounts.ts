import type { Knex } from 'knex';
import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import { rowSource } from '../rowSource';

/** Writes accounts; what a provider does not know of an account stays as it was. */
export async function upsertAccounts(
  tx: Knex.Transaction,
  options: { accounts: readonly AwsAccount[]; now: string },
): Promise<void> {
  const byId = new Map(options.accounts.map(account => [account.id, account]));
  if (byId.size === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      account_id: 'text',
      name: 'text',
      ou_path: 'text',
      state: 'text',
      tags: 'json',
    },
    rows: [...byId.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(account => [
        account.id,
        account.name,
        account.ouPath,
        account.state,
        account.tags && JSON.stringify(account.tags),
      ]),
  });
  await tx.raw(
    `INSERT INTO accounts (account_id, name, ou_path, state, tags, updated_at)
     SELECT k.account_id, k.name, k.ou_path, k.state, k.tags, ? FROM ? WHERE true
     ON CONFLICT (account_id) DO UPDATE SET
       name = COALESCE(excluded.name, accounts.name),
       ou_path = COALESCE(excluded.ou_path, accounts.ou_path),
       state = COALESCE(excluded.state, accounts.state),
       tags = COALESCE(excluded.tags, accounts.tags),
       updated_at = excluded.updated_at`,
    [options.now, source],
  );
}
