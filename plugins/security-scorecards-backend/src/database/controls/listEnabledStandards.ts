import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** A standard of Security Hub that is switched on in an account and region. */
export interface EnabledStandard {
  accountId: string;
  region: string;
  standardArn: string;
  /** In the word of AWS, such as `READY`. */
  status: string;
}

/** Standards that are switched on in accounts, as far as these were asked, in a fixed order. */
export async function listEnabledStandards(
  knex: Knex,
  accountIds: readonly string[],
): Promise<EnabledStandard[]> {
  if (accountIds.length === 0) {
    return [];
  }
  return knex('enabled_standards')
    .select({
      accountId: 'account_id',
      region: 'region',
      standardArn: 'standard_arn',
      status: 'status',
    })
    .where({ source: 'security-hub' })
    .where(inValues(knex, 'account_id', accountIds))
    .orderBy(['account_id', 'standard_arn', 'region']);
}
