import { toError } from '@backstage/errors';

/** What is known about one request. */
export interface ResourceState<T> {
  readonly data?: T;
  readonly error?: Error;
  /** Epoch milliseconds at which `data` arrived. */
  readonly loadedAt?: number;
  readonly isLoading: boolean;
}

/** Loads a resource; must reject when the signal aborts. */
export type Load<T> = (signal: AbortSignal) => Promise<T>;

interface Entry {
  state: ResourceState<unknown>;
  listeners: Set<() => void>;
  controller?: AbortController;
}

const IDLE: ResourceState<never> = { isLoading: false };

/**
 * Answers of the API by request, shared by every component that shows them. A request that several components ask for at
 * once runs once, and is aborted when the last of them goes away. Holds at most `capacity` answers that nobody shows.
 */
export class ResourceCache {
  readonly #entries = new Map<string, Entry>();
  readonly #capacity: number;
  readonly #now: () => number;

  constructor(options?: { capacity?: number; now?: () => number }) {
    this.#capacity = options?.capacity ?? 50;
    this.#now = options?.now ?? Date.now;
  }

  get<T>(key: string): ResourceState<T> {
    return (this.#entries.get(key)?.state ?? IDLE) as ResourceState<T>;
  }

  subscribe(key: string, listener: () => void): () => void {
    const entry = this.#entry(key);
    entry.listeners.add(listener);
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) {
        this.#abort(entry);
        this.#evict();
      }
    };
  }

  /**
   * Loads unless an answer younger than `maxAgeMs` is there or a load is under way. With `keepError` the error of the last
   * load stands until this one ends, so that who reads it is not disturbed by attempts in the background.
   */
  async ensure<T>(
    key: string,
    load: Load<T>,
    maxAgeMs: number,
    options?: { keepError?: boolean },
  ): Promise<void> {
    const entry = this.#entry(key);
    const { data, loadedAt } = entry.state;
    const isFresh =
      data !== undefined &&
      loadedAt !== undefined &&
      this.#now() - loadedAt < maxAgeMs;
    if (isFresh || entry.state.isLoading) {
      return;
    }
    const controller = new AbortController();
    entry.controller = controller;
    const error = options?.keepError ? entry.state.error : undefined;
    this.#set(entry, { data, error, loadedAt, isLoading: true });
    const settle = (state: ResourceState<T>) => {
      if (entry.controller === controller) {
        entry.controller = undefined;
        this.#set(entry, state);
      }
    };
    try {
      const loaded = await load(controller.signal);
      settle({ data: loaded, loadedAt: this.#now(), isLoading: false });
    } catch (cause) {
      settle({
        data: data as T,
        loadedAt,
        error: toError(cause),
        isLoading: false,
      });
    }
  }

  /** At once, so that whoever comes back before the load has ended starts a new one. */
  #abort(entry: Entry) {
    const { controller, state } = entry;
    entry.controller = undefined;
    if (controller) {
      entry.state = { ...state, isLoading: false };
      controller.abort();
    }
  }

  #entry(key: string): Entry {
    const known = this.#entries.get(key);
    if (known) {
      return known;
    }
    const entry: Entry = { state: IDLE, listeners: new Set() };
    this.#entries.set(key, entry);
    return entry;
  }

  #set(entry: Entry, state: ResourceState<unknown>) {
    entry.state = state;
    for (const listener of entry.listeners) {
      listener();
    }
  }

  /** Drops the oldest answers that nobody shows. */
  #evict() {
    for (const [key, entry] of this.#entries) {
      if (this.#entries.size <= this.#capacity) {
        return;
      }
      if (entry.listeners.size === 0) {
        this.#entries.delete(key);
      }
    }
  }
}
