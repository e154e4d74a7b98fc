import { writeCursor } from '../scorecards/PageCursor';
import { readLedgerCursor, toLedgerPage } from './ledgerPages';

const filter = { practiceId: 'encryption-at-rest' };
const items = ['a', 'b', 'c'].map((id, rank) => ({
  position: { rank, at: '2026-11-20T12:00:00.000Z', id },
}));

describe('ledger pages', () => {
  it('begins without a cursor', () => {
    expect(readLedgerCursor(filter, undefined)).toBeUndefined();
  });

  it('goes on after the last entry of a page', () => {
    const { page, pageInfo } = toLedgerPage(filter, items, 2);
    expect(page).toEqual(items.slice(0, 2));
    expect(readLedgerCursor(filter, pageInfo.nextCursor)).toEqual(
      items[1].position,
    );
  });

  it.each([
    ['full', 3],
    ['not full', 4],
    ['empty', 0],
  ])('ends with a page that is %s', (_, limit) => {
    const read = limit === 0 ? [] : items;
    expect(toLedgerPage(filter, read, limit)).toEqual({
      page: read,
      pageInfo: {},
    });
  });

  it('refuses a cursor of another filter or list', () => {
    const { pageInfo } = toLedgerPage(filter, items, 1);
    expect(() => readLedgerCursor({}, pageInfo.nextCursor)).toThrow(
      'cursor: it belongs to another filter or order',
    );
    expect(() =>
      readLedgerCursor(filter, writeCursor(filter, ['fail', 1])),
    ).toThrow('cursor: it does not hold a place in this list');
  });
});
