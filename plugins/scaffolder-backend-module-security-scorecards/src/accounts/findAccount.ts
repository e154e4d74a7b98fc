import { NotFoundError } from '@backstage/errors';
import type {
  Account,
  SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';

const PAGE = 500;

/**
 * The account with the given id.
 * @throws NotFoundError when the collection knows no such account
 * @internal
 */
export async function findAccount(
  client: Pick<SecurityScorecardsApi, 'listAccounts'>,
  accountId: string,
  options: { signal?: AbortSignal } = {},
): Promise<Account> {
  let cursor: string | undefined;
  do {
    const page = await client.listAccounts({ ...options, limit: PAGE, cursor });
    const found = page.items.find(({ account }) => account === accountId);
    if (found) {
      return found;
    }
    cursor = page.pageInfo.nextCursor;
  } while (cursor !== undefined);
  throw new NotFoundError(
    `The collection knows no AWS account ${accountId}; choose another, or see on the collection page why it is missing`,
  );
}
