import {
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type {
  AttributionRule,
  Claim,
  RuleName,
  ScopedEntity,
} from './AttributionRule';
import type { ConfiguredRule } from './config/ConfiguredRule';
import type { AccountFacts } from './config/RuleCondition';
import { AccountOwnerRule } from './rules/AccountOwnerRule';
import { AccountRule } from './rules/AccountRule';
import { ArnRule } from './rules/ArnRule';
import { ConfigRule } from './rules/ConfigRule';
import { TagRule } from './rules/TagRule';
import type { EntityScope } from './scope/EntityScope';

/** An attribution of a resource to an entity. @internal */
export interface Attribution extends Claim {
  rule: RuleName;
}

/**
 * Tells whose a resource is. The most specific rule that claims it decides: ARN, tags, rules of app-config, whole account.
 * Several entities that claim it by the same rule own it together.
 *
 * @internal
 */
export class AttributionEngine {
  readonly #rules: readonly AttributionRule[];
  readonly #accountRule: AttributionRule;

  private constructor(
    rules: readonly AttributionRule[],
    accountRule: AttributionRule,
  ) {
    this.#rules = rules;
    this.#accountRule = accountRule;
  }

  /** Builds the indexes; their size is that of all scopes together. */
  static create(options: {
    entities: readonly ScopedEntity<EntityScope>[];
    rules: readonly ConfiguredRule[];
    /** Id of the entity of that lower-case ref. */
    entityId: (entityRef: string) => number | undefined;
    /** Whether annotations of that entity say what is its own. */
    isAnnotated?: (entityId: number) => boolean;
    /** By account id. */
    accounts?: ReadonlyMap<string, AccountFacts>;
  }): AttributionEngine {
    const { entities } = options;
    return new AttributionEngine(
      [
        new ArnRule(entities),
        new TagRule(entities),
        new ConfigRule(options),
        new AccountRule(entities),
      ],
      new AccountOwnerRule(entities),
    );
  }

  /** Whose the resource is; empty when nobody's. */
  attribute(resource: ResourceRecord): Attribution[] {
    if (resource.resourceType === ACCOUNT_RESOURCE_TYPE) {
      return label(this.#accountRule, this.#accountRule.match(resource));
    }
    for (const rule of this.#rules) {
      const claims = rule.match(resource);
      if (claims.length > 0) {
        return label(rule, claims);
      }
    }
    return [];
  }
}

function label(rule: AttributionRule, claims: readonly Claim[]): Attribution[] {
  return claims.map(claim => ({ ...claim, rule: rule.name }));
}
