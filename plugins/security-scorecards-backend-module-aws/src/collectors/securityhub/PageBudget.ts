/**
 * Counts the pages of a visit, and how many of the permitted requests optional queries may take.
 * @internal
 */
export class PageBudget {
  readonly #permitted: number;
  #pages = 0;
  #exhausted = false;

  /** @param permitted - pages that a visit may take where it has a choice */
  constructor(permitted: number) {
    this.#permitted = permitted;
  }

  /** Pages that a visit may take. */
  get permitted(): number {
    return this.#permitted;
  }

  /** Pages that were read. */
  get pages(): number {
    return this.#pages;
  }

  /** Whether an optional query was left half read. */
  get exhausted(): boolean {
    return this.#exhausted;
  }

  /** Counts a page that is about to be read; false when it must not be. */
  take(optional: boolean): boolean {
    if (optional && this.#pages >= this.#permitted) {
      this.#exhausted = true;
      return false;
    }
    this.#pages += 1;
    return true;
  }
}
