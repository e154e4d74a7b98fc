import { mainPart } from './mainPart';

const part = (cause: 'fixed' | 'regressed' | 'catalogue', share?: number) => ({
  cause,
  items: [],
  totalItems: 0,
  share,
});

describe('mainPart', () => {
  it('is the largest in the direction of the difference', () => {
    const parts = [
      part('catalogue', 1),
      part('fixed', 3.5),
      part('regressed', -4),
    ];
    expect(mainPart(parts, 0.5)?.cause).toBe('fixed');
    expect(mainPart(parts, -0.5)?.cause).toBe('regressed');
  });

  it('is none without shares or without a difference', () => {
    expect(mainPart([part('fixed')], 2)).toBeUndefined();
    expect(mainPart([part('fixed', 2)], 0)).toBeUndefined();
  });
});
