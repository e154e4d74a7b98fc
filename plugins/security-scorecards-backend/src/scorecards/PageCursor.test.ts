import fc from 'fast-check';
import { readCursor, writeCursor } from './PageCursor';

describe('PageCursor', () => {
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string(),
        (value, ref) => {
          // JSON has one zero only.
          const number = value === 0 ? 0 : value;
          const cursor = writeCursor({ a: 1 }, [number, ref]);
          expect(readCursor({ a: 1 }, cursor, ['number', 'string'])).toEqual([
            number,
            ref,
          ]);
        },
      ),
    );
  });

  it.each([
    ['nonsense', 'cannot be read'],
    ['', 'cannot be read'],
    [Buffer.from('{"q":1}').toString('base64url'), 'cannot be read'],
    [writeCursor({ a: 2 }, [1, 'x']), 'another filter or order'],
    [writeCursor({ a: 1 }, ['x', 'x']), 'does not hold a place'],
    [writeCursor({ a: 1 }, [1]), 'does not hold a place'],
  ])('refuses %s', (cursor, message) => {
    expect(() => readCursor({ a: 1 }, cursor, ['number', 'string'])).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
