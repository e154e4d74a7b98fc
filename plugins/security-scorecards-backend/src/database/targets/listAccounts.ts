import type { Knex } from 'knex';
import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import { parseTags } from '../parseTags';

/** Accounts by id. */
export async function listAccounts(knex: Knex): Promise<AwsAccount[]> {
  const rows: {
    account_id: string;
    name: string | null;
    ou_path: string | null;
    state: string | null;
    tags: unknown;
  }[] = await knex('accounts')
    .select('account_id', 'name', 'ou_path', 'state', 'tags')
    .orderBy('account_id');
  return rows.map(row => ({
    id: row.account_id,
    name: row.name ?? undefined,
    ouPath: row.ou_path ?? undefined,
    state: row.state ?? undefined,
    tags: parseTags(row.tags),
  }));
}
