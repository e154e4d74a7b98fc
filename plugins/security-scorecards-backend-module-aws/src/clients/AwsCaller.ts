import {
  causeOf,
  isExpired,
  isThrottling,
  isTransient,
  toCollectionError,
} from '../errors';
import type { Throttle } from '../throttle/Throttle';
import type { CallObserver, ObservedCall } from './CallObserver';
import type { Timer } from './Timer';
import { untilAborted } from './untilAborted';

const MAX_ATTEMPTS = 5;
const MAX_THROTTLED_ATTEMPTS = 12;
const MAX_RENEWALS = 3;
const BASE_DELAY_MS = 200;
const MAX_DELAY_MS = 20_000;

/** What a caller needs to be made. @internal */
export interface AwsCallerOptions<TClient> {
  service: string;
  accountId: string;
  region: string;
  /** Who calls, for messages. */
  identity: string;
  createClient(): TClient;
  throttle: Throttle;
  timer: Timer;
  /** Numbers in [0, 1), for the jitter of retries. */
  random(): number;
  requestTimeoutMs: number;
  /** Forgets credentials that AWS refused as expired, so that the next client gets others. */
  renewCredentials?: () => void;
  observer?: CallObserver;
  signal: AbortSignal;
}

/**
 * Calls one service in one account and region for the length of a visit.
 *
 * Retries are made here and not by the SDK, whose own would pass the throttle by, would not try broken JSON again, and
 * would keep using credentials that expired.
 * @internal
 */
export class AwsCaller<TClient extends { destroy(): void }> {
  readonly #options: AwsCallerOptions<TClient>;
  readonly #retired: TClient[] = [];
  #client: TClient;

  constructor(options: AwsCallerOptions<TClient>) {
    this.#options = options;
    this.#client = options.createClient();
  }

  /**
   * Makes a call, as often as it takes and is sensible.
   *
   * @throws CollectionError in words; the signal's reason when the visit was called off
   */
  async call<T>(
    operation: string,
    send: (
      client: TClient,
      options: { abortSignal: AbortSignal },
    ) => Promise<T>,
  ): Promise<T> {
    const { service, accountId, region, identity, observer } = this.#options;
    const { throttle, signal, timer } = this.#options;
    const call = { service, operation, accountId, region };
    let renewals = 0;
    for (let attempt = 1; ; attempt += 1) {
      const askedAt = timer.now();
      await throttle.acquire(call, signal);
      const sentAt = timer.now();
      const observe = (outcome: ObservedCall['outcome']) =>
        observer?.called({
          service,
          operation,
          outcome,
          waitedSeconds: (sentAt - askedAt) / 1000,
          seconds: (timer.now() - sentAt) / 1000,
        });
      const client = this.#client;
      try {
        const answer = await this.#attempt(client, send);
        throttle.answered(call);
        observe('ok');
        return answer;
      } catch (error) {
        signal.throwIfAborted();
        observe(causeOf(error));
        const throttled = isThrottling(error);
        if (throttled) {
          throttle.throttled(call);
        }
        const limit = throttled ? MAX_THROTTLED_ATTEMPTS : MAX_ATTEMPTS;
        const expiredAgain = isExpired(error) && renewals >= MAX_RENEWALS;
        if (!isTransient(error) || expiredAgain || attempt >= limit) {
          throw toCollectionError(error, { ...call, identity });
        }
        if (isExpired(error)) {
          renewals += 1;
          this.#renew(client);
        }
      }
      await timer.sleep(this.#delay(attempt), signal);
    }
  }

  /** Frees the connections. */
  close(): void {
    for (const client of [...this.#retired, this.#client]) {
      client.destroy();
    }
  }

  async #attempt<T>(
    client: TClient,
    send: (
      client: TClient,
      options: { abortSignal: AbortSignal },
    ) => Promise<T>,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(this.#options.requestTimeoutMs);
    const abortSignal = AbortSignal.any([this.#options.signal, timeout]);
    try {
      // The SDK heeds the signal while it waits for the answer, and not while it waits for credentials.
      return await untilAborted(send(client, { abortSignal }), abortSignal);
    } catch (error) {
      // The SDK reports an abort without saying by whom.
      throw timeout.aborted ? timeout.reason : error;
    }
  }

  // A client keeps its credentials, so that new ones need a new client. Other calls may still be under way on the old one,
  // and may have had it replaced before.
  #renew(expired: TClient): void {
    if (this.#client === expired) {
      this.#retired.push(expired);
      this.#options.renewCredentials?.();
      this.#client = this.#options.createClient();
    }
  }

  #delay(attempt: number): number {
    const ceiling = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt);
    return ceiling * (0.5 + this.#options.random() / 2);
  }
}
