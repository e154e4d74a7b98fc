import type { AwsAccount } from 'backstage-plugin-security-scorecards-node';
import type { Knex } from 'knex';

/** Accounts after an id, by rising id, and how many there are. @internal */
export async function listAccountPage(
  knex: Knex,
  options: { afterId: string; limit: number },
): Promise<{ items: AwsAccount[]; totalItems: number }> {
  const rows: {
    account_id: string;
    name: string | null;
    ou_path: string | null;
    state: string | null;
  }[] = await knex('accounts')
    .select('account_id', 'name', 'ou_path', 'state')
    .where('account_id', '>', options.afterId)
    .orderBy('account_id')
    .limit(options.limit);
  const [{ total }]: { total: number | string }[] = await knex(
    'accounts',
  ).count({ total: '*' });
  return {
    items: rows.map(row => ({
      id: row.account_id,
      name: row.name ?? undefined,
      ouPath: row.ou_path ?? undefined,
      state: row.state ?? undefined,
    })),
    totalItems: Number(total),
  };
}
