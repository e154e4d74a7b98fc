import {
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim } from '../AttributionRule';
import type { ConfiguredRule } from '../config/ConfiguredRule';
import type { AccountFacts } from '../config/RuleCondition';

/**
 * Claims by the rules of app-config. The first rule that names an entity that exists decides.
 *
 * @internal
 */
export class ConfigRule implements AttributionRule {
  readonly name = 'rule';
  readonly #rules: readonly ConfiguredRule[];
  readonly #entityId: (entityRef: string) => number | undefined;
  readonly #isAnnotated: (entityId: number) => boolean;
  readonly #accounts: ReadonlyMap<string, AccountFacts>;

  constructor(options: {
    rules: readonly ConfiguredRule[];
    /** Id of the entity of that lower-case ref. */
    entityId: (entityRef: string) => number | undefined;
    /** Whether annotations of that entity say what is its own. */
    isAnnotated?: (entityId: number) => boolean;
    /** By account id. */
    accounts?: ReadonlyMap<string, AccountFacts>;
  }) {
    this.#rules = options.rules;
    this.#entityId = options.entityId;
    this.#isAnnotated = options.isAnnotated ?? (() => false);
    this.#accounts = options.accounts ?? new Map();
  }

  match(resource: ResourceRecord): Claim[] {
    if (resource.resourceType === ACCOUNT_RESOURCE_TYPE) {
      return [];
    }
    const account = this.#accounts.get(resource.accountId);
    for (const rule of this.#rules) {
      const match = rule.match(resource, account);
      const entityId = match && this.#entityId(match.entityRef);
      if (
        match &&
        entityId !== undefined &&
        !(rule.onlyUnannotated && this.#isAnnotated(entityId))
      ) {
        return [{ entityId, detail: match.detail }];
      }
    }
    return [];
  }
}
