import { createHash } from 'node:crypto';

/**
 * Where a listing goes on.
 *
 * @internal
 */
export interface PagePosition {
  /** Index of the next row. */
  readonly offset: number;
  /** Simulated time at which the listing was begun, epoch milliseconds. */
  readonly at: number;
  /** Number of pages already served. */
  readonly page: number;
}

/**
 * Thrown for a token that was not issued for this very query.
 *
 * @internal
 */
export class InvalidPageToken extends Error {}

/**
 * Issues and reads opaque page tokens. A token is bound to the query that it
 * came from: using it with another filter is an error, as it is at AWS.
 *
 * @internal
 */
export class PageTokens {
  /** Writes the token of a position in a query. */
  issue(query: unknown, position: PagePosition): string {
    const { offset, at, page } = position;
    const text = `${fingerprint(query)}.${offset}.${at}.${page}`;
    return Buffer.from(text).toString('base64');
  }

  /**
   * Reads a token.
   *
   * @throws {@link InvalidPageToken} when the token is of another query or broken.
   */
  read(query: unknown, token: string): PagePosition {
    const [print, offset, at, page] = Buffer.from(token, 'base64')
      .toString('utf8')
      .split('.');
    const position = {
      offset: Number(offset),
      at: Number(at),
      page: Number(page),
    };
    if (
      print !== fingerprint(query) ||
      !Object.values(position).every(Number.isSafeInteger)
    ) {
      throw new InvalidPageToken('The token is not valid for this request.');
    }
    return position;
  }
}

function fingerprint(query: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(query))
    .digest('hex')
    .slice(0, 16);
}
