import { CollectionError } from 'backstage-plugin-security-scorecards-node';

// Far above what any of the listings here needs, so that an endpoint gone wrong cannot keep a visit for ever.
const DEFAULT_MAX_PAGES = 20_000;

/**
 * Goes through the pages of a listing by their tokens. Empty pages are passed on, because a page without rows does not end
 * a listing; an absent token does.
 *
 * @throws CollectionError when the token of a page is that of the page before, or when there are too many pages
 * @internal
 */
export async function* paginate<TPage>(
  options: {
    /** What is listed, for the message. */
    place: string;
    maxPages?: number;
    tokenOf(page: TPage): string | undefined;
  },
  fetch: (token: string | undefined) => Promise<TPage>,
): AsyncGenerator<TPage, void, void> {
  const maxPages = options.maxPages ?? DEFAULT_MAX_PAGES;
  let token: string | undefined;
  for (let count = 1; ; count += 1) {
    const page = await fetch(token);
    yield page;
    const next = options.tokenOf(page) || undefined;
    if (!next) {
      return;
    }
    if (next === token || count >= maxPages) {
      throw new CollectionError({
        status: 'failed',
        message:
          next === token
            ? `${options.place} sent the same page token twice`
            : `${options.place} did not end after ${maxPages} pages`,
        mend: 'The next run tries again; if it lasts, report it to AWS Support with the name of the operation',
      });
    }
    token = next;
  }
}
