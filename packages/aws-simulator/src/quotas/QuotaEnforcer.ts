import { quotaOf } from './quotaOf';
import { TokenBucket } from './TokenBucket';

/**
 * Keeps one token bucket per service, operation, account and Region.
 *
 * @internal
 */
export class QuotaEnforcer {
  readonly #buckets = new Map<string, TokenBucket>();
  readonly #wallClock: () => number;
  readonly #enabled: boolean;

  constructor(options: { enabled: boolean; wallClock: () => number }) {
    this.#enabled = options.enabled;
    this.#wallClock = options.wallClock;
  }

  /** Whether a call is within its quota; charges it when it is. */
  admit(call: {
    service: string;
    operation: string;
    accountId: string;
    region: string;
  }): boolean {
    if (!this.#enabled) {
      return true;
    }
    const quota = quotaOf(call.service, call.operation);
    const key = [call.service, quota.group, call.accountId, call.region].join(
      '/',
    );
    const now = this.#wallClock();
    const bucket = this.#buckets.get(key) ?? new TokenBucket({ ...quota, now });
    this.#buckets.set(key, bucket);
    return bucket.take(now);
  }
}
