import type { CallContext } from '../protocols/Operation';
import { InvalidPageToken } from './PageTokens';

/**
 * Options of {@link paginate}.
 *
 * @internal
 */
export interface PaginateOptions<TRow> {
  context: CallContext;
  /** What the token is bound to: the operation and its filters. */
  query: unknown;
  token: string | undefined;
  /** Rows of a page; range-checked by the operation's input schema. */
  limit: number;
  /** All rows, as of the time that the listing was begun. */
  rows(at: number): readonly TRow[];
  /** The service's own error for a bad token. */
  invalidToken(message: string): Error;
  /** Serve an empty page with a token before the second page of rows. */
  emptyPages?: boolean;
}

/**
 * Cuts a page out of a list and issues the token of the next one.
 *
 * @internal
 */
export function paginate<TRow>(options: PaginateOptions<TRow>): {
  rows: TRow[];
  nextToken: string | undefined;
} {
  const { context, limit } = options;
  const query = [options.query, context.caller.accountId, context.region];
  let position = { offset: 0, at: context.now, page: 0 };
  if (options.token !== undefined) {
    try {
      position = context.tokens.read(query, options.token);
    } catch (error) {
      if (error instanceof InvalidPageToken) {
        throw options.invalidToken(error.message);
      }
      throw error;
    }
  }
  const all = options.rows(position.at);
  const emptyPage = options.emptyPages && position.page === 1;
  const rows = emptyPage
    ? []
    : all.slice(position.offset, position.offset + limit);
  const offset = position.offset + rows.length;
  return {
    rows,
    nextToken:
      offset < all.length
        ? context.tokens.issue(query, {
            offset,
            at: position.at,
            page: position.page + 1,
          })
        : undefined,
  };
}
