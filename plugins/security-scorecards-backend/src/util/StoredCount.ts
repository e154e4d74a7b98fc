import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

// A count is good for this many times as long as it took, so that counting takes one per cent of the time at most.
const GOOD_FOR = 100;
// One that takes no longer is not worth being late for.
const CHEAP_MS = 250;

/** What was counted, when, and how long that took. @internal */
export interface Counted<T> {
  value: T;
  /** ISO 8601. */
  countedAt: string;
  tookMs: number;
  /** Of what was counted, where that is told. */
  generation?: string;
}

/** Where a count is kept, for all replicas. @internal */
export interface CountStorage<T> {
  load(): Promise<Counted<T> | undefined>;
  save(counted: Counted<T>): Promise<void>;
}

/**
 * A count of big tables that is not made on each call. It is stored with its time; one that has become old is made anew, in the
 * background if it takes long, so that callers get the stored one meanwhile.
 *
 * @internal
 */
export class StoredCount<T> {
  readonly #storage: CountStorage<T>;
  readonly #count: () => Promise<T>;
  readonly #generation: (() => Promise<string>) | undefined;
  readonly #clock: () => Date;
  readonly #logger: LoggerService | undefined;
  #counting: Promise<Counted<T>> | undefined;

  constructor(options: {
    storage: CountStorage<T>;
    count: () => Promise<T>;
    /** Names the state of what is counted: as long as it stays the same, so does the count. */
    generation?: () => Promise<string>;
    clock: () => Date;
    logger?: LoggerService;
  }) {
    this.#storage = options.storage;
    this.#count = options.count;
    this.#generation = options.generation;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  async get(): Promise<Counted<T>> {
    const [stored, generation] = await Promise.all([
      this.#storage.load(),
      this.#generation?.(),
    ]);
    if (!stored) {
      return this.#recount();
    }
    const isCheap = stored.tookMs <= CHEAP_MS;
    const ageMs = this.#clock().getTime() - Date.parse(stored.countedAt);
    const isGood = ageMs >= 0 && ageMs <= stored.tookMs * GOOD_FOR;
    if (
      generation === undefined
        ? isGood
        : generation === stored.generation || (isGood && !isCheap)
    ) {
      return stored;
    }
    if (isCheap) {
      return this.#recount();
    }
    this.#recount().catch(error => {
      this.#logger?.warn('What is stored could not be counted', {
        error: stringifyError(error),
      });
    });
    return stored;
  }

  // Callers at the same time share one count.
  #recount(): Promise<Counted<T>> {
    this.#counting ??= this.#make().finally(() => {
      this.#counting = undefined;
    });
    return this.#counting;
  }

  async #make(): Promise<Counted<T>> {
    const started = this.#clock();
    // Asked before, so that what changes meanwhile is counted the next time.
    const generation = await this.#generation?.();
    const value = await this.#count();
    const tookMs = Math.max(1, this.#clock().getTime() - started.getTime());
    const countedAt = started.toISOString();
    const counted = { value, countedAt, tookMs, generation };
    await this.#storage.save(counted);
    return counted;
  }
}
