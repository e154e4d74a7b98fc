import type { Transaction } from '../database/Database';
import {
  markAccountCandidates,
  markTagCandidates,
} from '../database/attribution/markCandidates';
import type { ConfiguredRule } from './config/ConfiguredRule';
import { ruleCandidates } from './ruleCandidates';

/** Marks the resources that rules may give to an entity or take from it, and at most some more. @internal */
export async function markRuleCandidates(
  transaction: Transaction,
  entityRef: string,
  rules: readonly ConfiguredRule[],
): Promise<void> {
  const { tags, accountIds } = await ruleCandidates(
    transaction,
    entityRef,
    rules,
  );
  for (const tag of tags) {
    await markTagCandidates(transaction, tag);
  }
  for (const accountId of accountIds) {
    await markAccountCandidates(transaction, accountId);
  }
}
