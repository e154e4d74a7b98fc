import {
  formatTagSelector,
  SCOPE_ANNOTATIONS,
  type OwnerSuggestion,
} from 'backstage-plugin-security-scorecards-common';
import type { ConfiguredRule } from '../attribution/config/ConfiguredRule';
import type { EntityScope } from '../attribution/scope/EntityScope';

/** An entity that may own what nobody owns. @internal */
export interface PossibleOwner {
  entityRef: string;
  annotated: boolean;
  scope: EntityScope;
}

/** A tag that resources need for the entity to claim them in an account; undefined when no single tag does. @internal */
export function claimingTag(
  owner: PossibleOwner,
  accountId: string,
  rules: readonly ConfiguredRule[],
): OwnerSuggestion['add'] | undefined {
  const { scope, annotated, entityRef } = owner;
  if (admits(scope, accountId)) {
    for (const [condition, ...others] of scope.tags) {
      if (condition.value !== undefined && others.length === 0) {
        return { kind: 'aws-tag', key: condition.key, value: condition.value };
      }
    }
  }
  for (const rule of rules) {
    const value = rule.valueOf(entityRef);
    if (
      value !== undefined &&
      rule.tagIsValue &&
      rule.tag !== undefined &&
      (rule.account === undefined || rule.account === accountId) &&
      !rule.usesAccounts &&
      !(rule.onlyUnannotated && annotated)
    ) {
      return { kind: 'aws-tag', key: rule.tag, value };
    }
  }
  return undefined;
}

/** The annotation with which the entity claims the resources of a stack as well; undefined when it would claim less of others. @internal */
export function claimingStack(
  owner: PossibleOwner,
  accountId: string,
  tag: { key: string; value: string },
): OwnerSuggestion['add'] | undefined {
  const { scope } = owner;
  if (scope.wholeAccounts || scope.ownsAccounts || !admits(scope, accountId)) {
    return undefined;
  }
  const selectors = scope.tags.map(selector =>
    Object.fromEntries(selector.map(({ key, value }) => [key, value ?? '*'])),
  );
  return {
    kind: 'annotation',
    key: SCOPE_ANNOTATIONS.tags,
    value: formatTagSelector([...selectors, { [tag.key]: tag.value }]),
  };
}

function admits(scope: EntityScope, accountId: string): boolean {
  return scope.accounts.length === 0 || scope.accounts.includes(accountId);
}
