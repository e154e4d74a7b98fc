import type {
  AwsAccount,
  CollectionProblem,
} from 'backstage-plugin-security-scorecards-node';

/** The accounts at one time. @internal */
export interface AccountListing {
  /** All that are known, suspended ones too, without the excluded ones. */
  accounts: AwsAccount[];
  problems: CollectionProblem[];
}

/** Knows which accounts there are. @internal */
export interface AccountDirectory {
  /** @throws CollectionError when the accounts cannot be listed */
  list(options: { signal: AbortSignal }): Promise<AccountListing>;
}
