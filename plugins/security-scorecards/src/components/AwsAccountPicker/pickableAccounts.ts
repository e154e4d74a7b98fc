import type { Account } from 'backstage-plugin-security-scorecards-common';
import { accountObstacle, type AccountRules } from '../../lib/accountObstacle';
import type { Translate } from '../../lib/Translate';
import type { PickableAccount } from './PickableAccount';

/** The accounts as the list offers them: those that can be chosen first, then by name. */
export function pickableAccounts(
  accounts: readonly Account[],
  options: { rules: AccountRules; t: Translate },
): PickableAccount[] {
  const { rules, t } = options;
  return accounts
    .map(account => ({
      id: account.account,
      label: account.name
        ? `${account.name} (${account.account})`
        : account.account,
      account,
      obstacle: accountObstacle(account, rules, t),
    }))
    .sort(
      (one, other) =>
        Number(one.obstacle !== undefined) -
          Number(other.obstacle !== undefined) ||
        one.label.localeCompare(other.label),
    );
}

/** The account whose id, name or label the text is. */
export function findAccount(
  accounts: readonly PickableAccount[],
  text: string,
): PickableAccount | undefined {
  return accounts.find(
    ({ account, id, label }) =>
      text === id || text === label || text === account.name,
  );
}
