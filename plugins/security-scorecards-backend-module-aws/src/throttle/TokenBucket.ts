import type { Quota } from './Quota';

// What an answered call gives back of the rate after a throttling error took half of it.
const RECOVERY_SHARE = 0.05;
// However hard AWS throttles, a call is still tried this often, so that the end of the storm is noticed.
const SLOWEST_SHARE = 0.05;

/**
 * Token bucket that hands out starting times: who asks first goes first, and nobody polls.
 * It slows down when AWS throttles and recovers by and by. Times are milliseconds of any steady clock.
 * @internal
 */
export class TokenBucket {
  readonly #quota: Quota;
  #rate: number;
  #tokens: number;
  #updatedAt: number;

  constructor(quota: Quota, now: number) {
    this.#quota = quota;
    this.#rate = quota.rate;
    this.#tokens = quota.burst;
    this.#updatedAt = now;
  }

  /** Calls a second at the moment; at most the quota's rate. */
  get rate(): number {
    return this.#rate;
  }

  /** Takes a token, on credit if there is none, and returns for how many milliseconds to wait before it may be used. */
  reserve(now: number): number {
    this.#refill(now);
    this.#tokens -= 1;
    return this.#tokens >= 0 ? 0 : (-this.#tokens / this.#rate) * 1000;
  }

  /** AWS refused a call: the rate halves and what was saved up is gone. */
  throttled(now: number): void {
    this.#refill(now);
    this.#rate = Math.max(this.#quota.rate * SLOWEST_SHARE, this.#rate / 2);
    this.#tokens = Math.min(this.#tokens, 0);
  }

  /** AWS answered a call. */
  answered(now: number): void {
    this.#refill(now);
    this.#rate = Math.min(
      this.#quota.rate,
      this.#rate + this.#quota.rate * RECOVERY_SHARE,
    );
  }

  #refill(now: number): void {
    const seconds = Math.max(0, now - this.#updatedAt) / 1000;
    this.#tokens = Math.min(
      this.#quota.burst,
      this.#tokens + seconds * this.#rate,
    );
    this.#updatedAt = Math.max(now, this.#updatedAt);
  }
}
