import { createTrendScale } from './trendScale';

describe('createTrendScale', () => {
  const scale = createTrendScale({
    width: 252,
    height: 136,
    count: 5,
    max: 100,
  });

  it('spreads points and values over the drawing', () => {
    expect([0, 2, 4].map(scale.x)).toEqual([40, 140, 240]);
    expect([0, 50, 100, 140].map(scale.y)).toEqual([110, 60, 10, 10]);
  });

  it('finds the nearest point', () => {
    expect([-10, 40, 114, 999].map(scale.indexAt)).toEqual([0, 0, 1, 4]);
  });

  it('puts a single point into the middle', () => {
    const single = createTrendScale({
      width: 252,
      height: 136,
      count: 1,
      max: 1,
    });
    expect(single.x(0)).toBe(140);
    expect(single.indexAt(999)).toBe(0);
  });
});
