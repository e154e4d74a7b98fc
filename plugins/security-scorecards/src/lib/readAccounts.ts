import type {
  Account,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';

/** The most that the API gives at once. */
const PAGE_SIZE = 500;

/** All accounts that the reader may see, page by page. Throws what the client throws. */
export async function readAccounts(
  api: Pick<SecurityScorecardsApi, 'listAccounts'>,
  signal?: AbortSignal,
): Promise<Account[]> {
  const accounts: Account[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listAccounts({ limit: PAGE_SIZE, cursor, signal });
    accounts.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined);
  return accounts;
}
