import type { Timer } from '../clients/Timer';
import { PUBLISHED_QUOTAS } from './publishedQuotas';
import type { Quota } from './Quota';
import { TokenBucket } from './TokenBucket';

/** A call as quotas see it. @internal */
export interface ThrottledCall {
  service: string;
  operation: string;
  accountId: string;
  region: string;
}

// An idle bucket is full again after burst / rate, at most a few seconds; so what was not used for long can go.
const IDLE_MS = 10 * 60_000;
const SWEEP_AT = 5_000;

/**
 * Keeps calls below the request quotas of AWS: one bucket per service, operation, account and region, shared by all
 * collectors of this process.
 * @internal
 */
export class Throttle {
  readonly #timer: Timer;
  readonly #quotas: Readonly<Record<string, Quota>>;
  readonly #buckets = new Map<
    string,
    { bucket: TokenBucket; usedAt: number }
  >();

  /** @param options - `quotas` replace the published ones, by `service:Operation` or `service:*` */
  constructor(options: { timer: Timer; quotas?: Record<string, Quota> }) {
    this.#timer = options.timer;
    this.#quotas = options.quotas ?? {};
  }

  /** Resolves when the call may be made. Rejects with the signal's reason when that fires first. */
  async acquire(call: ThrottledCall, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const wait = this.#bucketOf(call).reserve(this.#timer.now());
    if (wait > 0) {
      await this.#timer.sleep(wait, signal);
    }
  }

  /** To be told when AWS refused a call for its rate. */
  throttled(call: ThrottledCall): void {
    this.#bucketOf(call).throttled(this.#timer.now());
  }

  /** To be told when AWS answered a call. */
  answered(call: ThrottledCall): void {
    this.#bucketOf(call).answered(this.#timer.now());
  }

  #bucketOf(call: ThrottledCall): TokenBucket {
    const now = this.#timer.now();
    const key = `${call.service}:${call.operation}/${call.accountId}/${call.region}`;
    const known = this.#buckets.get(key);
    if (known) {
      known.usedAt = now;
      return known.bucket;
    }
    if (this.#buckets.size >= SWEEP_AT) {
      this.#sweep(now);
    }
    const bucket = new TokenBucket(this.#quotaOf(call), now);
    this.#buckets.set(key, { bucket, usedAt: now });
    return bucket;
  }

  #sweep(now: number): void {
    for (const [key, { usedAt }] of this.#buckets) {
      if (now - usedAt > IDLE_MS) {
        this.#buckets.delete(key);
      }
    }
  }

  #quotaOf({ service, operation }: ThrottledCall): Quota {
    const keys = [`${service}:${operation}`, `${service}:*`];
    const own = keys.map(key => this.#quotas[key]).find(Boolean);
    if (own) {
      return own;
    }
    const { rate, burst } = keys
      .map(key => PUBLISHED_QUOTAS[key])
      .find(Boolean) ?? { rate: 5, burst: 5 };
    // One token stays unused, because calls don't arrive at AWS as evenly as they leave here.
    return { rate, burst: Math.max(1, burst - 1) };
  }
}
