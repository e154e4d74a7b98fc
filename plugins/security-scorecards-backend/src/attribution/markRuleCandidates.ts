import type { Transaction } from '../database/Database';
import {
  markAccountCandidates,
  markTagCandidates,
} from '../database/attribution/markCandidates';
import { listAccounts } from '../database/targets/listAccounts';
import type { ConfiguredRule } from './config/ConfiguredRule';

/** Marks the resources that rules may give to an entity or take from it, and at most some more. @internal */
export async function markRuleCandidates(
  transaction: Transaction,
  entityRef: string,
  rules: readonly ConfiguredRule[],
): Promise<void> {
  for (const rule of rules) {
    const value = rule.valueOf(entityRef);
    if (value === undefined && rule.entityRefOf('') !== entityRef) {
      continue;
    }
    if (rule.tag !== undefined) {
      await markTagCandidates(transaction, {
        key: rule.tag,
        value: rule.tagIsValue ? value : undefined,
      });
    } else if (rule.account !== undefined) {
      await markAccountCandidates(transaction, rule.account);
    } else {
      for (const account of await listAccounts(transaction)) {
        const match = rule.match(placeholderIn(account.id), account);
        if (match?.entityRef === entityRef) {
          await markAccountCandidates(transaction, account.id);
        }
      }
    }
  }
}

/** A resource of which nothing but the account counts. */
function placeholderIn(accountId: string) {
  return { resourceId: '', resourceType: '', accountId, region: '' };
}
