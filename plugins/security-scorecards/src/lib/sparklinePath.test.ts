import { sparklinePath } from './sparklinePath';

describe('sparklinePath', () => {
  it('spreads values over the box', () => {
    expect(sparklinePath([0, 50, 100], 100)).toBe('M 0 20 L 50 10 L 100 0');
  });

  it('breaks where a value is missing, and shows one that stands alone', () => {
    expect(sparklinePath([100, undefined, 0], 100)).toBe(
      'M 0 0 L 0 0 M 100 20 L 100 20',
    );
  });

  it('draws nothing without values', () => {
    expect(sparklinePath([undefined], 0)).toBe('');
  });
});
