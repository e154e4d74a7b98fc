import {
  type CollectedPage,
  CollectionError,
} from 'backstage-plugin-security-scorecards-node';

// A million findings in pages of 100 are 10,000 pages.
const DEFAULT_MAX_PAGES = 200_000;
// Pages without results of their own may keep a checkpoint, but not for ever.
const MAX_REPEATS = 1_000;

/**
 * Ends a visit whose source pages in a circle: after too many pages, when the checkpoint no longer moves, or when one comes back that
 * was left behind (found with one remembered checkpoint, which is replaced after 1, 2, 4, 8 … moves).
 */
export class PageGuard {
  readonly #maxPages: number;
  #pages = 0;
  #moves = 0;
  #repeats = 0;
  #nextAnchor = 1;
  #anchor: string | undefined;
  #last: string | undefined;

  static create(options?: { maxPages?: number }): PageGuard {
    return new PageGuard(options?.maxPages ?? DEFAULT_MAX_PAGES);
  }

  private constructor(maxPages: number) {
    this.#maxPages = maxPages;
  }

  /** Throws `CollectionError` when the visit has to end. */
  check(page: Pick<CollectedPage, 'checkpoint'>): void {
    this.#pages += 1;
    if (this.#pages > this.#maxPages) {
      throw endless(`The source sent more than ${this.#maxPages} pages.`);
    }
    const { checkpoint } = page;
    if (checkpoint === undefined) {
      return;
    }
    if (checkpoint === this.#last) {
      this.#repeats += 1;
      if (this.#repeats >= MAX_REPEATS) {
        throw endless(
          `The source sent ${MAX_REPEATS} pages without getting further.`,
        );
      }
      return;
    }
    if (checkpoint === this.#anchor) {
      throw endless('The source sent the same page token again.');
    }
    this.#repeats = 0;
    this.#last = checkpoint;
    this.#moves += 1;
    if (this.#moves === this.#nextAnchor) {
      this.#anchor = checkpoint;
      this.#nextAnchor *= 2;
    }
  }
}

function endless(message: string): CollectionError {
  return new CollectionError({
    message,
    status: 'failed',
    mend: 'Nothing was retired. Ask for another run; if it ends alike, look for a proxy or endpoint setting that answers in place of AWS.',
  });
}
