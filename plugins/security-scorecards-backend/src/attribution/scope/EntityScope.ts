/** One condition on a tag. Keys and values are compared as AWS does: case counts. @internal */
export interface TagCondition {
  key: string;
  /** Absent for any value. */
  value?: string;
}

/** Conditions that must all hold. Never empty. @internal */
export type TagSelector = readonly TagCondition[];

/** An ARN, or the beginning of one. @internal */
export interface ArnPattern {
  /** Without the closing `*`. */
  text: string;
  /** Whether `text` is a beginning. */
  prefix: boolean;
}

/** What an entity claims. @internal */
export interface EntityScope {
  /** Twelve digits each. Restrict `tags` and `arns` when there are any. */
  accounts: readonly string[];
  /** Restrict all claims when there are any. */
  regions: readonly string[];
  /** Alternatives. */
  tags: readonly TagSelector[];
  /** Alternatives. */
  arns: readonly ArnPattern[];
  /** Whether it claims what nothing more specific claims in its accounts. */
  wholeAccounts: boolean;
  /** Whether it stands for its accounts, and so owns their account-level evidence. */
  ownsAccounts: boolean;
}

/** Claims nothing. @internal */
export const EMPTY_SCOPE: EntityScope = {
  accounts: [],
  regions: [],
  tags: [],
  arns: [],
  wholeAccounts: false,
  ownsAccounts: false,
};

/** Whether the scope can claim anything. @internal */
export function claimsAnything(scope: EntityScope): boolean {
  return (
    scope.tags.length > 0 ||
    scope.arns.length > 0 ||
    scope.wholeAccounts ||
    scope.ownsAccounts
  );
}
