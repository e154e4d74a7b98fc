import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';

/**
 * What credentials are wanted for; each may have a role of its own. `member` is reading an account in place of an aggregator,
 * with the role that the account has for Patch Manager.
 * @public
 */
export type AwsJob =
  | 'security-hub'
  | 'config'
  | 'patch-manager'
  | 'member'
  | 'event-feed'
  | 'accounts';

/** Credentials and who they are, for messages. @public */
export interface AwsIdentity {
  provider: AwsCredentialIdentityProvider;
  /** ARN of the assumed role where it is known here, else words such as `the credentials of account 111122223333`. */
  name: string;
  /** Forgets what `provider` remembers, because AWS refused it. */
  invalidate?: () => void;
}

/** Hands out credentials by account and job. @public */
export interface AwsCredentials {
  /** @throws CollectionError when there are no credentials for the account */
  identityFor(options: {
    accountId: string;
    job: AwsJob;
  }): Promise<AwsIdentity>;
}
