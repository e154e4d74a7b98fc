import type { RollupEdge } from './RollupEdge';

/**
 * Whose resources count for an entity.
 *
 * A System or Domain counts its parts at any depth. A Group counts what it and its nested groups own, but not the parts of an
 * owned System that other groups own. Every other entity counts only itself.
 *
 * @internal
 */
export class RollupGraph {
  readonly #edges: Record<RollupEdge['kind'], Map<string, Set<string>>> = {
    part: new Map(),
    owned: new Map(),
    child: new Map(),
  };

  /** Takes an edge; the same edge told by both ends counts once. */
  add(edge: RollupEdge): void {
    const parts = this.#edges[edge.kind].get(edge.parent);
    if (parts) {
      parts.add(edge.part);
    } else {
      this.#edges[edge.kind].set(edge.parent, new Set([edge.part]));
    }
  }

  /** Refs of the entity itself and of all that it rolls up. Circles are walked once. */
  membersOf(entityRef: string): Set<string> {
    const kind = entityRef.slice(0, entityRef.indexOf(':'));
    if (kind === 'system' || kind === 'domain') {
      return this.#reach(entityRef, 'part');
    }
    if (kind === 'group') {
      const groups = this.#reach(entityRef, 'child');
      const members = new Set(groups);
      for (const group of groups) {
        for (const owned of this.#edges.owned.get(group) ?? []) {
          members.add(owned);
        }
      }
      return members;
    }
    return new Set([entityRef]);
  }

  #reach(start: string, kind: RollupEdge['kind']): Set<string> {
    const seen = new Set([start]);
    const open = [start];
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      for (const next of this.#edges[kind].get(ref) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          open.push(next);
        }
      }
    }
    return seen;
  }
}
