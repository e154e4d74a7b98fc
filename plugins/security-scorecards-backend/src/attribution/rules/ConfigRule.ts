import {
  ACCOUNT_RESOURCE_TYPE,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim } from '../AttributionRule';
import type { ConfiguredRule } from '../config/readAttributionRules';

/**
 * Claims by the rules of app-config. The first rule that names an entity that exists decides.
 *
 * @internal
 */
export class ConfigRule implements AttributionRule {
  readonly name = 'rule';
  readonly #rules: readonly ConfiguredRule[];
  readonly #entityId: (entityRef: string) => number | undefined;

  constructor(options: {
    rules: readonly ConfiguredRule[];
    /** Id of the entity of that lower-case ref. */
    entityId: (entityRef: string) => number | undefined;
  }) {
    this.#rules = options.rules;
    this.#entityId = options.entityId;
  }

  match(resource: ResourceRecord): Claim[] {
    if (resource.resourceType === ACCOUNT_RESOURCE_TYPE) {
      return [];
    }
    for (const rule of this.#rules) {
      const value =
        rule.tag === undefined ? resource.accountId : resource.tags?.[rule.tag];
      if (
        value !== undefined &&
        (rule.account === undefined || rule.account === resource.accountId)
      ) {
        const entityId = this.#entityId(rule.entityRefOf(value));
        if (entityId !== undefined) {
          return [{ entityId, detail: rule.describe(value) }];
        }
      }
    }
    return [];
  }
}
