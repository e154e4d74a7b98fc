import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { RollupEdge } from './RollupEdge';

const DOWNWARDS: Record<string, RollupEdge['kind']> = {
  hasPart: 'part',
  ownerOf: 'owned',
  parentOf: 'child',
};

const UPWARDS: Record<string, RollupEdge['kind']> = {
  partOf: 'part',
  ownedBy: 'owned',
  childOf: 'child',
};

const SPEC_FIELDS: readonly {
  field: string;
  defaultKind: string;
  kind: RollupEdge['kind'];
}[] = [
  { field: 'owner', defaultKind: 'group', kind: 'owned' },
  { field: 'system', defaultKind: 'system', kind: 'part' },
  { field: 'domain', defaultKind: 'domain', kind: 'part' },
  { field: 'subdomainOf', defaultKind: 'domain', kind: 'part' },
  { field: 'subcomponentOf', defaultKind: 'component', kind: 'part' },
  { field: 'parent', defaultKind: 'group', kind: 'child' },
];

/**
 * The edges that an entity tells of: by its relations, or by the fields of its spec as long as the catalog has not related it.
 *
 * @internal
 */
export function readRollupEdges(entity: Entity): RollupEdge[] {
  const self = stringifyEntityRef(entity);
  const relations = entity.relations ?? [];
  if (relations.length === 0) {
    return readSpec(entity, self);
  }
  const edges: RollupEdge[] = [];
  for (const { type, targetRef } of relations) {
    const other = targetRef.toLocaleLowerCase('en-US');
    if (DOWNWARDS[type]) {
      edges.push({ parent: self, part: other, kind: DOWNWARDS[type] });
    } else if (UPWARDS[type]) {
      edges.push({ parent: other, part: self, kind: UPWARDS[type] });
    }
  }
  return edges;
}

function readSpec(entity: Entity, self: string): RollupEdge[] {
  const edges: RollupEdge[] = [];
  for (const { field, defaultKind, kind } of SPEC_FIELDS) {
    const value = entity.spec?.[field];
    if (typeof value === 'string' && value !== '') {
      try {
        const ref = parseEntityRef(value, {
          defaultKind,
          defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
        });
        edges.push({ parent: stringifyEntityRef(ref), part: self, kind });
      } catch {
        // A reference that the catalog cannot read either relates nothing.
      }
    }
  }
  return edges;
}
