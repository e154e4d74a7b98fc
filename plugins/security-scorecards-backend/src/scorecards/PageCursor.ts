import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** Where a page ends: values of the order columns of its last row. @internal */
export type CursorPosition = readonly (string | number)[];

const schema = z.strictObject({
  q: z.string(),
  p: z.array(z.union([z.string().max(1000), z.number()])).max(5),
});

/**
 * Writes the opaque cursor of a query's next page.
 *
 * @param query - What makes up the query; a cursor serves only the query that it was given for
 * @param position - End of the page before
 * @internal
 */
export function writeCursor(query: unknown, position: CursorPosition): string {
  return Buffer.from(
    JSON.stringify({ q: queryHash(query), p: position }),
  ).toString('base64url');
}

/**
 * Reads a cursor. Throws `InputError` when it is none, or when it belongs to another query.
 *
 * @param types - Types of the values of the position, in order
 * @internal
 */
export function readCursor(
  query: unknown,
  cursor: string,
  types: readonly ('string' | 'number')[],
): CursorPosition {
  const parsed = schema.safeParse(decode(cursor));
  if (!parsed.success) {
    throw new InputError(
      'cursor: it cannot be read; use the nextCursor of the page before, unchanged',
    );
  }
  const { q, p } = parsed.data;
  if (q !== queryHash(query)) {
    throw new InputError(
      'cursor: it belongs to another filter or order; start again without a cursor',
    );
  }
  if (
    p.length !== types.length ||
    p.some((value, index) => typeof value !== types[index])
  ) {
    throw new InputError(
      'cursor: it does not hold a place in this list; start again without a cursor',
    );
  }
  return p;
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

function queryHash(query: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(query))
    .digest('base64url')
    .slice(0, 12);
}
