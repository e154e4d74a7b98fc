import type { SkippedItem } from 'backstage-plugin-security-scorecards-node';

const MAX_CAUSES = 50;
const OTHER = 'other';

/** Counts unusable items by cause. */
export class SkipCounter {
  readonly #counts: Map<string, number>;

  static create(start: Readonly<Record<string, number>> = {}): SkipCounter {
    return new SkipCounter(new Map(Object.entries(start)));
  }

  private constructor(counts: Map<string, number>) {
    this.#counts = counts;
  }

  add(items: readonly SkippedItem[]): void {
    for (const { cause } of items) {
      const key =
        this.#counts.has(cause) || this.#counts.size < MAX_CAUSES
          ? cause
          : OTHER;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  toRecord(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }
}
