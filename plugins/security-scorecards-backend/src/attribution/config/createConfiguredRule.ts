import type { ConfiguredRule } from './ConfiguredRule';
import type { EntityTemplate } from './EntityTemplate';
import {
  accountCondition,
  accountNameCondition,
  APPLICATION_TAG,
  applicationCondition,
  ouPathCondition,
  STACK_TAG,
  stackCondition,
  tagCondition,
  type RuleCondition,
} from './RuleCondition';

/** Conditions of a rule that have been checked; all that are given must hold. @internal */
export interface RuleDefinition {
  tag?: string;
  application?: true;
  /** Patterns, in which `*` stands for any text. */
  stack?: string;
  accountName?: string;
  ouPath?: string;
  account?: string;
  entity: string;
}

/** Makes a rule of its definition. The first condition that names something gives the value. @internal */
export function createConfiguredRule(
  definition: RuleDefinition,
  options: { template: EntityTemplate; onlyUnannotated: boolean },
): ConfiguredRule {
  const { tag, application, stack, accountName, ouPath, account } = definition;
  const { template, onlyUnannotated } = options;
  const conditions = conditionsOf(definition);
  return {
    tag:
      tag ??
      (application && APPLICATION_TAG) ??
      (stack === undefined ? undefined : STACK_TAG),
    tagIsValue: tag !== undefined,
    account,
    usesAccounts: accountName !== undefined || ouPath !== undefined,
    onlyUnannotated,
    definition: {
      tag,
      application,
      stack,
      accountName,
      ouPath,
      account,
      entity: definition.entity,
      onlyUnannotated,
    },
    match: (resource, facts) => {
      let value: string | undefined;
      const details: string[] = [];
      for (const condition of conditions) {
        const match = condition(resource, facts);
        if (!match) {
          return undefined;
        }
        value ??= match.value;
        details.push(match.detail);
      }
      return {
        entityRef: template.entityRefOf(value ?? ''),
        detail: details.join(', '),
      };
    },
    entityRefOf: value => template.entityRefOf(value),
    valueOf: entityRef => template.valueOf(entityRef),
  };
}

function conditionsOf(definition: RuleDefinition): RuleCondition[] {
  const { tag, application, stack, accountName, ouPath, account } = definition;
  const conditions: RuleCondition[] = [];
  if (tag !== undefined) {
    conditions.push(tagCondition(tag));
  }
  if (application) {
    conditions.push(applicationCondition());
  }
  if (stack !== undefined) {
    conditions.push(stackCondition(stack));
  }
  if (accountName !== undefined) {
    conditions.push(accountNameCondition(accountName));
  }
  if (ouPath !== undefined) {
    conditions.push(ouPathCondition(ouPath));
  }
  if (account !== undefined) {
    conditions.push(accountCondition(account));
  }
  return conditions;
}
