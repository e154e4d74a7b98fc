import type { Knex } from 'knex';
import { claimsAnything } from '../../attribution/scope/EntityScope';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { inValues } from '../inValues';
import { escapeLike, lowerTagCondition, tagCondition } from './tagCondition';

/** A tag whose value may name an entity. @internal */
export interface TagCandidate {
  key: string;
  /** In lower case; absent for any value. */
  value?: string;
}

/**
 * Marks the resources that an entity may gain by its scope, and at most some more, so that they are attributed anew.
 *
 * @internal
 */
export async function markCandidates(
  transaction: Knex.Transaction,
  scope: EntityScope,
): Promise<void> {
  if (!claimsAnything(scope)) {
    return;
  }
  await transaction('resources')
    .where({ dirty: 0 })
    .where(candidates => {
      for (const arn of scope.arns) {
        candidates.orWhere(by => {
          if (arn.prefix) {
            by.whereRaw("resource_id like ? escape '!'", [
              `${escapeLike(arn.text)}%`,
            ]);
          } else {
            by.where('resource_id', arn.text);
          }
        });
      }
      for (const selector of scope.tags) {
        candidates.orWhere(by => {
          for (const { key, value } of selector) {
            by.whereRaw(...tagCondition(transaction, key, value));
          }
        });
      }
      if (scope.wholeAccounts || scope.ownsAccounts) {
        candidates.orWhere(
          inValues(transaction, 'account_id', [...scope.accounts]),
        );
      }
    })
    .update({ dirty: 1 });
}

/** Marks the resources whose tag names an entity by a rule of app-config. @internal */
export async function markTagCandidates(
  transaction: Knex.Transaction,
  tag: TagCandidate,
): Promise<void> {
  const { key, value } = tag;
  const condition =
    value === undefined
      ? tagCondition(transaction, key, undefined)
      : lowerTagCondition(transaction, key, value);
  await transaction('resources')
    .where({ dirty: 0 })
    .whereRaw(...condition)
    .update({ dirty: 1 });
}

/** Marks all resources of an account. @internal */
export async function markAccountCandidates(
  transaction: Knex.Transaction,
  accountId: string,
): Promise<void> {
  await transaction('resources')
    .where({ dirty: 0, account_id: accountId })
    .update({ dirty: 1 });
}

/** Marks the resources that are attributed to an entity. @internal */
export async function markAttributed(
  transaction: Knex.Transaction,
  entityId: number,
): Promise<void> {
  await transaction('resources')
    .where({ dirty: 0 })
    .whereIn('id', attributions =>
      attributions
        .select('resource_key')
        .from('attributions')
        .where({ entity_id: entityId }),
    )
    .update({ dirty: 1 });
}
