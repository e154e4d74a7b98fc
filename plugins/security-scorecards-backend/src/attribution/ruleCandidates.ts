import type { TagCandidate } from '../database/attribution/markCandidates';
import type { Database } from '../database/Database';
import { listAccounts } from '../database/targets/listAccounts';
import type { ConfiguredRule } from './config/ConfiguredRule';

/** Where the resources lie that rules may give to an entity. @internal */
export interface RuleCandidates {
  tags: TagCandidate[];
  accountIds: string[];
}

/** Looks through the rules of app-config for what they may give to an entity. @internal */
export async function ruleCandidates(
  database: Database,
  entityRef: string,
  rules: readonly ConfiguredRule[],
): Promise<RuleCandidates> {
  const tags: TagCandidate[] = [];
  const accountIds = new Set<string>();
  for (const rule of rules) {
    const value = rule.valueOf(entityRef);
    if (value === undefined && rule.entityRefOf('') !== entityRef) {
      continue;
    }
    if (rule.tag !== undefined) {
      tags.push({ key: rule.tag, value: rule.tagIsValue ? value : undefined });
    } else if (rule.account !== undefined) {
      accountIds.add(rule.account);
    } else {
      for (const account of await listAccounts(database)) {
        const match = rule.match(placeholderIn(account.id), account);
        if (match?.entityRef === entityRef) {
          accountIds.add(account.id);
        }
      }
    }
  }
  return { tags, accountIds: [...accountIds] };
}

/** A resource of which nothing but the account counts. */
function placeholderIn(accountId: string) {
  return { resourceId: '', resourceType: '', accountId, region: '' };
}
