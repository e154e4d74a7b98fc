import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
} from '@aws-sdk/types';

// Credentials are replaced this long before they expire.
const MARGIN_MS = 5 * 60_000;
// Those that tell no end may have been replaced in their file or environment.
const RECHECK_MS = 5 * 60_000;

/**
 * Remembers credentials until five minutes before they expire, so that the clients of many visits share one assumed role.
 * @internal
 */
export class CachedCredentials {
  readonly #source: AwsCredentialIdentityProvider;
  readonly #now: () => number;
  #pending: Promise<AwsCredentialIdentity> | undefined;
  #freshUntil = 0;

  /** @param options - `now` in milliseconds since 1970 */
  constructor(options: {
    source: AwsCredentialIdentityProvider;
    now: () => number;
  }) {
    this.#source = options.source;
    this.#now = options.now;
  }

  readonly provider: AwsCredentialIdentityProvider = async properties => {
    if (!this.#pending || this.#now() >= this.#freshUntil) {
      // Until they are there, all who ask wait for the same ones.
      this.#freshUntil = Infinity;
      this.#pending = this.#fetch(properties);
    }
    return this.#pending;
  };

  /** Forgets the credentials, because AWS refused them. */
  readonly invalidate = (): void => {
    this.#pending = undefined;
  };

  async #fetch(
    properties: Parameters<AwsCredentialIdentityProvider>[0],
  ): Promise<AwsCredentialIdentity> {
    try {
      const credentials = await this.#source(properties);
      this.#freshUntil = credentials.expiration
        ? credentials.expiration.getTime() - MARGIN_MS
        : this.#now() + RECHECK_MS;
      return credentials;
    } catch (error) {
      this.#freshUntil = 0;
      throw error;
    }
  }
}
