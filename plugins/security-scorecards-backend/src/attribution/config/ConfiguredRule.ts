import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { AccountFacts } from './RuleCondition';

/** A rule of app-config that gives resources to an entity. @internal */
export interface ConfiguredRule {
  /** Key of the tag without which it matches nothing; undefined when tags don't count. */
  tag?: string;
  /** Whether the value of `tag` is the value of the rule, not only a text that holds it. */
  tagIsValue: boolean;
  /** Account of the resources, twelve digits. */
  account?: string;
  /** Whether names or organisational units of accounts count. */
  usesAccounts: boolean;
  /** Whether it gives nothing to entities that say by annotations what is theirs. */
  onlyUnannotated: boolean;
  /** What it is, for comparison with what it was. */
  definition: unknown;
  /** The entity that the resource leads to, in lower case as the catalog compares refs; undefined when no condition fits. */
  match(
    resource: ResourceRecord,
    account: AccountFacts | undefined,
  ): { entityRef: string; detail: string } | undefined;
  /** Entity of a value. */
  entityRefOf(value: string): string;
  /** The value that leads to an entity, in lower case; undefined when none does. */
  valueOf(entityRef: string): string | undefined;
}
