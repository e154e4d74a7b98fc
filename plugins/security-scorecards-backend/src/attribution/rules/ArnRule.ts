import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { AttributionRule, Claim, ScopedEntity } from '../AttributionRule';
import { allows } from '../scope/allows';
import type { EntityScope } from '../scope/EntityScope';

type ArnScope = Pick<EntityScope, 'accounts' | 'regions' | 'arns'>;

/**
 * Claims by ARN or by the beginning of one. Beginnings are looked up by their length, so that a lookup costs as many steps as
 * there are different lengths, not as there are entities.
 *
 * @internal
 */
export class ArnRule implements AttributionRule {
  readonly name = 'arn';
  readonly #exact = new Map<string, ScopedEntity<ArnScope>[]>();
  readonly #prefixes = new Map<number, Map<string, ScopedEntity<ArnScope>[]>>();

  constructor(entities: Iterable<ScopedEntity<ArnScope>>) {
    for (const entity of entities) {
      for (const pattern of entity.scope.arns) {
        const index = pattern.prefix
          ? getOrCreate(this.#prefixes, pattern.text.length, () => new Map())
          : this.#exact;
        getOrCreate(index, pattern.text, () => []).push(entity);
      }
    }
  }

  match(resource: ResourceRecord): Claim[] {
    const arn = resource.resourceId;
    const claims = new Map<number, Claim>();
    const add = (
      entities: ScopedEntity<ArnScope>[] | undefined,
      detail: string,
    ) => {
      for (const entity of entities ?? []) {
        if (!claims.has(entity.id) && allows(entity.scope, resource)) {
          claims.set(entity.id, { entityId: entity.id, detail });
        }
      }
    };
    add(this.#exact.get(arn), arn);
    for (const [length, prefixes] of this.#prefixes) {
      if (length <= arn.length) {
        const prefix = arn.slice(0, length);
        add(prefixes.get(prefix), `${prefix}*`);
      }
    }
    return [...claims.values()];
  }
}

function getOrCreate<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
