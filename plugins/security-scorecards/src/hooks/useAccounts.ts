import type { Account } from 'backstage-plugin-security-scorecards-common';
import { readAccounts } from '../lib/readAccounts';
import { useApiResource, type ApiResource } from './useApiResource';

/** All accounts: an organisation has few enough to search and filter them without the backend. */
export function useAccounts(): ApiResource<readonly Account[]> {
  return useApiResource('accounts', readAccounts);
}
