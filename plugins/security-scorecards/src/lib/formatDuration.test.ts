import { formatDuration } from './formatDuration';

describe('formatDuration', () => {
  it.each([
    [-3, '0 s'],
    [41, '41 s'],
    [725, '12 min'],
    [3_600, '1 h'],
    [5_400, '1 h 30 min'],
    [331_200, '3 d 20 h'],
  ])('tells %d seconds as %s', (seconds, expected) => {
    expect(formatDuration(seconds)).toBe(expected);
  });
});
