/**
 * How many rules a visit may read resource by resource, in equal shares for the places that need it, so that the first ones
 * do not use up what the last ones need. What a place leaves over is shared by those after it.
 * @internal
 */
export class DetailBudget {
  readonly #limit: number;
  #given: Array<{ share: number; left: number }> = [];
  #places = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Rules that were read one by one so far. */
  get spent(): number {
    return this.#given.reduce((sum, { share, left }) => sum + share - left, 0);
  }

  /** Tells how many places are to come that need a share. */
  share(places: number): void {
    this.#places = places;
  }

  /** The budget of the next place; empty for one that needs none. */
  next(recorded: boolean): { left: number } {
    if (recorded) {
      return { left: 0 };
    }
    const left = this.#limit - this.spent;
    const share = Math.ceil(left / Math.max(1, this.#places));
    this.#places -= 1;
    const budget = { share, left: share };
    this.#given.push(budget);
    return budget;
  }
}
