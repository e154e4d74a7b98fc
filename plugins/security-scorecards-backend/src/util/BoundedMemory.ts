const MOST_ENTRIES = 20_000;
const LONGEST_KEY = 256;

/** Remembers short texts that are derived from others, at most 20,000 of them, and forgets all when there are more. @internal */
export class BoundedMemory {
  readonly #values = new Map<string, string>();

  static create(): BoundedMemory {
    return new BoundedMemory();
  }

  private constructor() {}

  /** What was derived from the key before, or else is now; always the latter for keys of more than 256 characters. */
  get(key: string, derive: () => string): string {
    const known = this.#values.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = derive();
    if (key.length <= LONGEST_KEY) {
      if (this.#values.size >= MOST_ENTRIES) {
        this.#values.clear();
      }
      this.#values.set(key, value);
    }
    return value;
  }
}
