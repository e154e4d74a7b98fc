import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';

/** How a resource came to an entity. @internal */
export interface Claim {
  entityId: number;
  /** What of the scope or configuration matched, for people. */
  detail: string;
}

/** Name of a rule as it is stored and shown. @internal */
export type RuleName = 'arn' | 'tags' | 'rule' | 'account';

/** One way to find the entities of a resource, over indexes that are built once. @internal */
export interface AttributionRule {
  name: RuleName;
  /** Claims of all entities that match; empty when none does. One per entity. */
  match(resource: ResourceRecord): Claim[];
}

/** An entity with what it claims. @internal */
export interface ScopedEntity<TScope> {
  id: number;
  scope: TScope;
}
