import fc from 'fast-check';
import { contentHash } from './contentHash';

describe('contentHash', () => {
  it('is the same on every machine (value of an independent computation)', () => {
    expect(contentHash({ a: 1, b: ['x', 'é'] })).toBe('897ad23296c289c5');
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(contentHash(reversed)).toBe(contentHash(value));
      }),
    );
  });

  it('tells different contents apart', () => {
    const hashes = new Set(
      Array.from({ length: 5000 }, (_, n) => contentHash({ n })),
    );
    expect(hashes.size).toBe(5000);
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});
