import type { DisabledControlState } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Controls of Security Hub that are switched off in accounts, in a fixed order. */
export async function listDisabledControls(
  knex: Knex,
  accountIds: readonly string[],
): Promise<DisabledControlState[]> {
  if (accountIds.length === 0) {
    return [];
  }
  const rows: { account_id: string; region: string; control_id: string }[] =
    await knex('disabled_controls')
      .select('account_id', 'region', 'control_id')
      .where({ source: 'security-hub' })
      .where(inValues(knex, 'account_id', accountIds))
      .orderBy(['account_id', 'region', 'control_id']);
  return rows.map(row => ({
    controlId: row.control_id,
    accountId: row.account_id,
    region: row.region,
  }));
}
