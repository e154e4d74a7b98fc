interface Entry<T> {
  value: T;
  /** Milliseconds since the epoch. */
  loadedAt: number;
  isRenewed: boolean;
}

/** Keeps results for a short time, and only a limited number of them. Failures are not kept. @internal */
export class ExpiringCache<T extends Promise<unknown>> {
  readonly #keptMs: number;
  readonly #renewedMs: number;
  readonly #limit: number;
  readonly #clock: () => Date;
  readonly #entries = new Map<string, Entry<T>>();

  constructor(options: {
    keptMs: number;
    /** How long after `keptMs` a result is still given while another one is loaded behind it; not at all unless told. */
    renewedMs?: number;
    limit: number;
    clock: () => Date;
  }) {
    this.#keptMs = options.keptMs;
    this.#renewedMs = options.renewedMs ?? 0;
    this.#limit = options.limit;
    this.#clock = options.clock;
  }

  /** The kept result, or that of `load`; calls at the same time share one. */
  get(key: string, load: () => T): T {
    const known = this.#entries.get(key);
    const age = known ? this.#clock().getTime() - known.loadedAt : Infinity;
    if (!known || age >= this.#keptMs + this.#renewedMs) {
      return this.#load(key, load).value;
    }
    if (age >= this.#keptMs && !known.isRenewed) {
      known.isRenewed = true;
      this.#renew(key, load);
    }
    return known.value;
  }

  #load(key: string, load: () => T): Entry<T> {
    const entry = this.#entry(load);
    this.#keep(key, entry);
    entry.value.catch(() => this.#forget(key, entry));
    return entry;
  }

  /** Takes the place of the old result when it is there; the old one is not kept when it fails. */
  #renew(key: string, load: () => T): void {
    const old = this.#entries.get(key);
    const entry = this.#entry(load);
    entry.value.then(
      () => {
        if (this.#entries.get(key) === old) {
          this.#keep(key, entry);
        }
      },
      () => old && this.#forget(key, old),
    );
  }

  #entry(load: () => T): Entry<T> {
    const loadedAt = this.#clock().getTime();
    return { value: load(), loadedAt, isRenewed: false };
  }

  #keep(key: string, entry: Entry<T>): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#limit) {
        break;
      }
      this.#entries.delete(oldest);
    }
  }

  #forget(key: string, entry: Entry<T>): void {
    if (this.#entries.get(key) === entry) {
      this.#entries.delete(key);
    }
  }
}
