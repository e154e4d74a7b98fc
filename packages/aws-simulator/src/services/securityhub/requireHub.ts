import type { Account } from '../../estate/model';
import type { CallContext } from '../../protocols/Operation';
import { notSubscribed } from './errors';

/**
 * The calling account, if Security Hub is enabled in it.
 *
 * @throws `InvalidAccessException` as AWS does for an account without it, or a
 * Region where nobody enabled it.
 * @internal
 */
export function requireHub(context: CallContext): Account {
  const { estate, caller, region } = context;
  const account = estate.account(caller.accountId);
  if (!account?.securityHub || !estate.regions.includes(region)) {
    throw notSubscribed(caller.accountId);
  }
  return account;
}
