import { formatDelta } from './formatDelta';

describe('formatDelta', () => {
  it.each([
    [3.25, '+3.3'],
    [-1.5, '−1.5'],
    [12, '+12'],
    [0.04, '±0'],
    [-0.04, '±0'],
    [0, '±0'],
  ])('writes %d as %s', (value, text) => {
    expect(formatDelta(value)).toBe(text);
  });
});
