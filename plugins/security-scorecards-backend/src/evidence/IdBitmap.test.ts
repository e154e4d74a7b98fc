import * as fc from 'fast-check';
import { IdBitmap } from './IdBitmap';

describe('IdBitmap', () => {
  it('holds what was added and nothing else, also after it was stored', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 50_000 }));
    fc.assert(
      fc.property(ids, ids, (added, asked) => {
        const bitmap = new IdBitmap();
        added.forEach(id => bitmap.add(id));
        const read = IdBitmap.fromBuffer(bitmap.toBuffer());
        const known = new Set(added);
        for (const id of [...added, ...asked]) {
          expect(bitmap.has(id)).toBe(known.has(id));
          expect(read.has(id)).toBe(known.has(id));
        }
      }),
    );
  });

  it('takes one bit for each of a million ids, and one chunk for few high ones', () => {
    const million = new IdBitmap();
    for (let id = 1; id <= 1_000_000; id++) {
      million.add(id);
    }
    expect(million.byteLength).toBeLessThan(130_000);
    const high = new IdBitmap();
    high.add(2_000_000_000);
    high.add(2_000_000_001);
    expect(high.byteLength).toBe(516);
    expect(high.toBuffer()).toHaveLength(516);
  });

  it('refuses what it has not written', () => {
    expect(() => IdBitmap.fromBuffer(Buffer.alloc(5))).toThrow('has 5 bytes');
    expect(IdBitmap.fromBuffer(null).has(1)).toBe(false);
  });
});
