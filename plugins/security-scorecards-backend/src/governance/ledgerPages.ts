import { readCursor, writeCursor } from '../scorecards/PageCursor';
import type { LedgerPosition } from './LedgerPosition';

/**
 * Reads the cursor of a ledger's list; without one there is no position. Throws `InputError` for a foreign cursor.
 *
 * @internal
 */
export function readLedgerCursor(
  filter: unknown,
  cursor: string | undefined,
): LedgerPosition | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const [rank, at, id] = readCursor(filter, cursor, [
    'number',
    'string',
    'string',
  ]);
  return { rank: Number(rank), at: String(at), id: String(id) };
}

/**
 * The page of what was read with one more than its limit, and the cursor of the next where there is more.
 *
 * @internal
 */
export function toLedgerPage<TItem extends { position: LedgerPosition }>(
  filter: unknown,
  items: readonly TItem[],
  limit: number,
): { page: TItem[]; pageInfo: { nextCursor?: string } } {
  const page = items.slice(0, limit);
  const last = page[page.length - 1]?.position;
  return {
    page,
    pageInfo:
      items.length > limit && last
        ? { nextCursor: writeCursor(filter, [last.rank, last.at, last.id]) }
        : {},
  };
}
