import type {
  Account,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import { useApiResource, type ApiResource } from './useApiResource';

/** The most that the API gives at once. */
const PAGE_SIZE = 500;

/** All accounts: an organisation has few enough to search and filter them without the backend. */
export function useAccounts(): ApiResource<readonly Account[]> {
  return useApiResource('accounts', readAll);
}

async function readAll(
  api: SecurityScorecardsApi,
  signal: AbortSignal,
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
