import { CollectionError } from 'backstage-plugin-security-scorecards-node';

// Far above what any of the listings here needs, so that an endpoint gone wrong cannot keep a visit for ever.
const DEFAULT_MAX_PAGES = 20_000;

/**
 * Goes through the pages of a listing by their tokens. Empty pages are passed on, because a page without rows does not end
 * a listing; an absent token does. Tokens that go in a circle are noticed by one remembered token, which is replaced after
 * 1, 2, 4, 8 … pages, so that memory does not grow with the listing.
 *
 * @throws CollectionError when a token comes again, or when there are too many pages
 * @internal
 */
export async function* paginate<TPage>(
  options: {
    /** What is listed, for the message. */
    place: string;
    /** What the listing can have at most by the limits of AWS; default 20,000. */
    maxPages?: number;
    tokenOf(page: TPage): string | undefined;
  },
  fetch: (token: string | undefined) => Promise<TPage>,
): AsyncGenerator<TPage, void, void> {
  const maxPages = options.maxPages ?? DEFAULT_MAX_PAGES;
  let token: string | undefined;
  let remembered: string | undefined;
  let replaceAt = 1;
  for (let count = 1; ; count += 1) {
    const page = await fetch(token);
    yield page;
    const next = options.tokenOf(page) || undefined;
    if (!next) {
      return;
    }
    const repeated = next === token || next === remembered;
    if (repeated || count >= maxPages) {
      throw new CollectionError({
        status: 'failed',
        message: repeated
          ? `${options.place} sent the same page token twice`
          : `${options.place} did not end after ${maxPages} pages`,
        mend: 'The next run tries again; if it lasts, report it to AWS Support with the name of the operation',
      });
    }
    if (count === replaceAt) {
      remembered = next;
      replaceAt *= 2;
    }
    token = next;
  }
}
