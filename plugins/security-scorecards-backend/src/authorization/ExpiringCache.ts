/** Keeps results for a short time, and only a limited number of them. Failures are not kept. @internal */
export class ExpiringCache<T extends Promise<unknown>> {
  readonly #keptMs: number;
  readonly #limit: number;
  readonly #clock: () => Date;
  readonly #entries = new Map<string, { value: T; expiresAt: number }>();

  constructor(options: { keptMs: number; limit: number; clock: () => Date }) {
    this.#keptMs = options.keptMs;
    this.#limit = options.limit;
    this.#clock = options.clock;
  }

  /** The kept result, or that of `load`; calls at the same time share one. */
  get(key: string, load: () => T): T {
    const now = this.#clock().getTime();
    const known = this.#entries.get(key);
    if (known && known.expiresAt > now) {
      return known.value;
    }
    const value = load();
    this.#entries.delete(key);
    this.#entries.set(key, { value, expiresAt: now + this.#keptMs });
    value.catch(() => {
      if (this.#entries.get(key)?.value === value) {
        this.#entries.delete(key);
      }
    });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) {
        break;
      }
      this.#entries.delete(oldest);
    }
    return value;
  }
}
