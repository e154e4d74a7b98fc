import {
  formatTagSelector,
  type ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim, ScopedEntity } from '../AttributionRule';
import { allows } from '../scope/allows';
import type {
  EntityScope,
  TagCondition,
  TagSelector,
} from '../scope/EntityScope';

type TagScope = Pick<EntityScope, 'accounts' | 'regions' | 'tags'>;

interface IndexedSelector {
  entity: ScopedEntity<TagScope>;
  selector: TagSelector;
  /** The selector in words; made when it first claims something, which most never do in a run. */
  detail?: string;
}

/**
 * Claims by tags. Each selector is filed under its rarest condition, so that `environment=prod`, which many share, is not walked
 * for every resource in production.
 *
 * @internal
 */
export class TagRule implements AttributionRule {
  readonly name = 'tags';
  readonly #byValue = new Map<string, IndexedSelector[]>();
  readonly #byKey = new Map<string, IndexedSelector[]>();

  constructor(entities: Iterable<ScopedEntity<TagScope>>) {
    const selectors: IndexedSelector[] = [];
    const uses = new Map<string, number>();
    for (const entity of entities) {
      for (const selector of entity.scope.tags) {
        selectors.push({ entity, selector });
        for (const condition of selector) {
          const name = indexName(condition);
          uses.set(name, (uses.get(name) ?? 0) + 1);
        }
      }
    }
    for (const indexed of selectors) {
      const rarest = indexed.selector.reduce((best, condition) =>
        cost(condition, uses) < cost(best, uses) ? condition : best,
      );
      const index = rarest.value === undefined ? this.#byKey : this.#byValue;
      const name = indexName(rarest);
      const filed = index.get(name);
      if (filed) {
        filed.push(indexed);
      } else {
        index.set(name, [indexed]);
      }
    }
  }

  match(resource: ResourceRecord): Claim[] {
    const claims = new Map<number, Claim>();
    const tags = resource.tags ?? {};
    for (const [key, value] of Object.entries(tags)) {
      for (const filed of [
        this.#byValue.get(indexName({ key, value })),
        this.#byKey.get(indexName({ key })),
      ]) {
        for (const indexed of filed ?? []) {
          const { entity, selector } = indexed;
          if (
            !claims.has(entity.id) &&
            allows(entity.scope, resource) &&
            holds(selector, tags)
          ) {
            indexed.detail ??= describe(selector);
            claims.set(entity.id, {
              entityId: entity.id,
              detail: indexed.detail,
            });
          }
        }
      }
    }
    return [...claims.values()];
  }
}

function holds(selector: TagSelector, tags: Record<string, string>): boolean {
  return selector.every(
    ({ key, value }) =>
      Object.hasOwn(tags, key) && (value === undefined || tags[key] === value),
  );
}

function indexName(condition: TagCondition): string {
  return condition.value === undefined
    ? condition.key
    : `${condition.key}\n${condition.value}`;
}

function cost(condition: TagCondition, uses: Map<string, number>): number {
  const count = uses.get(indexName(condition)) ?? 0;
  return condition.value === undefined ? count + 1e9 : count;
}

function describe(selector: TagSelector): string {
  return formatTagSelector([
    Object.fromEntries(selector.map(({ key, value }) => [key, value ?? '*'])),
  ]);
}
