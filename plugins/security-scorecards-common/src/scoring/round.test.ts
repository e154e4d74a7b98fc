import { roundTo, toCoverage, toScore } from './round';

describe('rounding', () => {
  it.each([
    [0, 0],
    [0.12345, 12.3],
    [0.1235, 12.4],
    [0.9994, 99.9],
    [0.99999, 99.9],
    [1 - 1e-12, 100],
    [1, 100],
  ])('%d is a score of %d', (share, score) => {
    expect(toScore(share)).toBe(score);
  });

  it('never calls a part the whole', () => {
    expect(toCoverage(0.99999)).toBe(0.999);
    expect(toCoverage(1)).toBe(1);
  });

  it('rounds halves up in spite of their binary form', () => {
    expect(roundTo(0.15, 1)).toBe(0.2);
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(Object.is(roundTo(-1e-12, 1), 0)).toBe(true);
  });
});
