import fc from 'fast-check';
import { FullWatermark } from './FullWatermark';
import { sliceOf } from './sliceOf';

const id = fc
  .integer({ min: 0, max: 999_999 })
  .map(n => String(n).padStart(12, '0'));

describe('sliceOf', () => {
  it('has each account in one slice of a cycle, readable or not', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(id, { minLength: 1, maxLength: 60 }),
        fc.uniqueArray(id, { maxLength: 10 }),
        fc.integer({ min: 2, max: 30 }),
        (readable, others, slices) => {
          const all = [...new Set([...readable, ...others])].sort();
          const seen: string[] = [];
          let after: string | undefined;
          let visits = 0;
          do {
            const slice = sliceOf({ readable, slices, after });
            expect(slice.first).toBe(visits === 0);
            seen.push(...all.filter(account => slice.has(account)));
            expect(readable.some(account => slice.has(account))).toBe(true);
            after = slice.after;
            visits += 1;
          } while (after !== undefined);
          expect(seen).toEqual(all);
          expect(visits).toBeLessThanOrEqual(slices);
        },
      ),
    );
  });

  it('goes on behind an account that is gone, and begins anew when none is left behind it', () => {
    const gone = sliceOf({ readable: ['1', '3', '4'], slices: 3, after: '2' });
    expect([gone.has('1'), gone.has('3'), gone.first]).toEqual([
      false,
      true,
      false,
    ]);
    const over = sliceOf({ readable: ['1', '3'], slices: 2, after: '9' });
    expect([over.has('1'), over.has('3'), over.first]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('FullWatermark', () => {
  const at = (hour: number) =>
    `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

  it('knows since when every account has been read', () => {
    let mark = FullWatermark.whole(at(1));
    mark = mark.advance({ startedAt: at(2), first: true, after: '1' });
    mark = mark.advance({ startedAt: at(3), first: false });
    expect(mark.wholeSince).toBe(at(1));
    mark = mark.advance({ startedAt: at(4), first: true, after: '1' });
    expect(mark.wholeSince).toBe(at(2));
    expect(FullWatermark.parse(mark.toString())?.toString()).toBe(
      mark.toString(),
    );
  });

  it.each([undefined, '', '{}', at(1)])(
    'does not take %j for its own',
    text => {
      expect(FullWatermark.parse(text)).toBeUndefined();
    },
  );
});
