import type {
  OwnerSuggestion,
  UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import type { ConfiguredRule } from '../attribution/config/ConfiguredRule';
import { STACK_TAG } from '../attribution/config/RuleCondition';
import type { Database } from '../database/Database';
import { listScopedEntities } from '../database/entities/listScopedEntities';
import {
  countOwnersOfAccounts,
  countOwnersOfStacks,
  countOwnersOfTag,
  type OwnerCount,
} from '../database/unattributed/countOwners';
import {
  listGroupFacts,
  type GroupFacts,
} from '../database/unattributed/listGroupFacts';
import { groupBy } from '../util/groupBy';
import { claimingStack, claimingTag, type PossibleOwner } from './claimTags';
import { TagVocabulary, type KnownTag } from './TagVocabulary';
import { resourcesThat } from '../util/resourcesThat';

const HAVE = ['has', 'have'] as const;
const COUNT = ['counts', 'count'] as const;
const ENTITIES_AT_ONCE = 1000;
const FACTS_READ = 1000;
/** Tags of others that are counted for one page. */
const TAGS_COUNTED = 50;
const PER_GROUP = 3;
/** Share of the owned resources of a place that one entity must have for the rest to be likely its own. */
const MAJORITY = 0.8;
/** Fewer owned resources of an account say nothing about the rest. */
const ENOUGH = 3;

interface Suggestion extends OwnerSuggestion {
  groupKey: string;
}

/** Finds who may own resources that nobody owns: by tags that are nearly right, by their stack, by their account. @internal */
export class SuggestionFinder {
  readonly #database: Database;
  readonly #rules: readonly ConfiguredRule[];

  constructor(options: {
    database: Database;
    rules: readonly ConfiguredRule[];
  }) {
    this.#database = options.database;
    this.#rules = options.rules;
  }

  /** Suggestions by key of the group, the most telling first, at most three for a group. */
  async find(
    grouping: UnattributedGrouping,
    groupKeys: readonly string[],
  ): Promise<Map<string, OwnerSuggestion[]>> {
    const facts = await listGroupFacts(this.#database, {
      groupBy: grouping,
      keys: groupKeys,
      limit: FACTS_READ,
    });
    const { owners, vocabulary } = await this.#readOwners();
    const suggestions = [
      ...(await this.#byTags(facts, owners, vocabulary)),
      ...(await this.#byStacks(facts, owners)),
      ...(await this.#byAccounts(facts, owners)),
    ];
    return new Map(
      [...groupBy(suggestions, item => item.groupKey)].map(([key, found]) => [
        key,
        distinctOwners(found)
          .slice(0, PER_GROUP)
          .map(({ groupKey: _, ...suggestion }) => suggestion),
      ]),
    );
  }

  async #readOwners(): Promise<{
    owners: Map<number, PossibleOwner>;
    vocabulary: TagVocabulary;
  }> {
    const owners = new Map<number, PossibleOwner>();
    const vocabulary = new TagVocabulary();
    const tagRules = this.#rules.filter(
      rule => rule.tagIsValue && rule.tag !== undefined,
    );
    for (let afterId = 0; ; ) {
      const page = await listScopedEntities(this.#database, {
        afterId,
        limit: ENTITIES_AT_ONCE,
      });
      for (const entity of page) {
        owners.set(entity.id, entity);
        for (const { key, value } of entity.scope.tags.flat()) {
          if (value !== undefined) {
            vocabulary.add({ key, value });
          }
        }
        for (const rule of tagRules) {
          const value = rule.valueOf(entity.entityRef);
          if (
            value !== undefined &&
            !(rule.onlyUnannotated && entity.annotated)
          ) {
            vocabulary.add({ key: rule.tag ?? '', value });
          }
        }
      }
      if (page.length < ENTITIES_AT_ONCE) {
        return { owners, vocabulary };
      }
      afterId = page[page.length - 1].id;
    }
  }

  async #byTags(
    facts: GroupFacts,
    owners: ReadonlyMap<number, PossibleOwner>,
    vocabulary: TagVocabulary,
  ): Promise<Suggestion[]> {
    const suggestions: Suggestion[] = [];
    const counted = new Map<string, OwnerCount[]>();
    for (const fact of facts.tags) {
      for (const known of vocabulary.similarTo(fact)) {
        const name = JSON.stringify([known.key, known.value]);
        if (!counted.has(name)) {
          if (counted.size >= TAGS_COUNTED) {
            return suggestions;
          }
          counted.set(name, await countOwnersOfTag(this.#database, known));
        }
        const main = mainOwner(counted.get(name) ?? [], 1);
        const owner = main && owners.get(main.entityId);
        if (owner) {
          suggestions.push({
            groupKey: fact.groupKey,
            entityRef: owner.entityRef,
            basis: 'tag',
            resources: fact.resources,
            add: { kind: 'aws-tag', ...known },
            reason: tagReason(fact, known, main.resources, owner.entityRef),
          });
        }
      }
    }
    return suggestions;
  }

  async #byStacks(
    facts: GroupFacts,
    owners: ReadonlyMap<number, PossibleOwner>,
  ): Promise<Suggestion[]> {
    const stacks = [...new Set(facts.stacks.map(fact => fact.stack))];
    const counts = groupBy(
      await countOwnersOfStacks(this.#database, stacks.slice(0, 500)),
      item => `${item.accountId} ${item.stack}`,
    );
    return facts.stacks.flatMap(fact => {
      const found = counts.get(`${fact.accountId} ${fact.stack}`) ?? [];
      const main = mainOwner(found, 1);
      const owner = main && owners.get(main.entityId);
      const add =
        owner &&
        (claimingStack(owner, fact.accountId, {
          key: STACK_TAG,
          value: fact.stack,
        }) ??
          claimingTag(owner, fact.accountId, this.#rules));
      return add
        ? {
            groupKey: fact.groupKey,
            entityRef: owner.entityRef,
            basis: 'stack',
            resources: fact.resources,
            add,
            reason: `${resourcesThat(main.resources, COUNT, {
              which: 'other',
              of: `of the stack ${fact.stack} in account ${fact.accountId}`,
            })} for ${owner.entityRef}.`,
          }
        : [];
    });
  }

  async #byAccounts(
    facts: GroupFacts,
    owners: ReadonlyMap<number, PossibleOwner>,
  ): Promise<Suggestion[]> {
    const accountIds = [...new Set(facts.accounts.map(fact => fact.accountId))];
    const counts = groupBy(
      await countOwnersOfAccounts(this.#database, accountIds),
      item => item.accountId,
    );
    return facts.accounts.flatMap(fact => {
      const main = mainOwner(counts.get(fact.accountId) ?? [], ENOUGH);
      const owner = main && owners.get(main.entityId);
      const add = owner && claimingTag(owner, fact.accountId, this.#rules);
      return add
        ? {
            groupKey: fact.groupKey,
            entityRef: owner.entityRef,
            basis: 'account',
            resources: fact.resources,
            add,
            reason: `${resourcesThat(main.resources, COUNT, {
              which: 'other',
              of: `of account ${fact.accountId}`,
            })} for ${owner.entityRef}, and few or none for anybody else.`,
          }
        : [];
    });
  }
}

/** The owner of most of the resources of a place, if it is one by far. */
function mainOwner(
  counts: readonly OwnerCount[],
  enough: number,
): OwnerCount | undefined {
  const total = counts.reduce((sum, item) => sum + item.resources, 0);
  const [main] = [...counts].sort((a, b) => b.resources - a.resources);
  return main && main.resources >= enough && main.resources >= MAJORITY * total
    ? main
    : undefined;
}

function distinctOwners(found: readonly Suggestion[]): Suggestion[] {
  const seen = new Set<string>();
  return found.filter(({ entityRef, add }) => {
    const name = JSON.stringify([entityRef, add.key, add.value]);
    return seen.has(name) ? false : seen.add(name);
  });
}

function tagReason(
  fact: KnownTag & { resources: number },
  known: KnownTag,
  owned: number,
  entityRef: string,
): string {
  const slip =
    fact.value.toLocaleLowerCase('en-US') ===
    known.value.toLocaleLowerCase('en-US')
      ? 'only in upper and lower case'
      : 'by one sign';
  const mistagged = resourcesThat(fact.resources, HAVE);
  const tagged = resourcesThat(owned, HAVE, { of: `of ${entityRef}` });
  return `${mistagged} the tag ${fact.key}=${fact.value}. It differs ${slip} from ${known.key}=${known.value}, which ${tagged}.`;
}
