import type { Account } from 'backstage-plugin-security-scorecards-common';

/** Which accounts to show. */
export const ACCOUNT_VIEWS = ['all', 'withoutOwner', 'withGaps'] as const;

/** One of {@link ACCOUNT_VIEWS}. */
export type AccountView = (typeof ACCOUNT_VIEWS)[number];

/** Whether a source could not see all of the account, or none looks at it. */
export function hasGaps(account: Account): boolean {
  return (
    account.sources.length === 0 ||
    account.sources.some(source => source.status !== 'succeeded')
  );
}

/** Accounts of a view in whose name, id, unit or owners the text occurs; those without owner first, then by name. */
export function filterAccounts(
  accounts: readonly Account[],
  options: { view: AccountView; text: string },
): Account[] {
  const text = options.text.trim().toLocaleLowerCase('en-US');
  return accounts
    .filter(
      account =>
        (options.view !== 'withoutOwner' || !account.hasOwner) &&
        (options.view !== 'withGaps' || hasGaps(account)) &&
        searchText(account).includes(text),
    )
    .sort(
      (one, other) =>
        Number(one.hasOwner) - Number(other.hasOwner) ||
        Number(hasGaps(other)) - Number(hasGaps(one)) ||
        (one.name ?? one.account).localeCompare(other.name ?? other.account),
    );
}

function searchText(account: Account): string {
  return [
    account.account,
    account.name,
    account.ouPath,
    ...account.owners.flatMap(({ entityRef, owner, title }) => [
      entityRef,
      owner,
      title,
    ]),
  ]
    .join('\n')
    .toLocaleLowerCase('en-US');
}
