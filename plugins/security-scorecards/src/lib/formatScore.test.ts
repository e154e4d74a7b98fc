import { formatCoverage } from './formatCoverage';
import { formatScore } from './formatScore';

describe('formatScore', () => {
  it('never rounds up to a score that was not reached', () => {
    expect(formatScore(99.9)).toBe('99');
    expect(formatScore(89.95)).toBe('89');
    expect(formatScore(100)).toBe('100');
    expect(formatScore(0)).toBe('0');
  });
});

describe('formatCoverage', () => {
  it('never rounds up to full coverage', () => {
    expect(formatCoverage(0.999)).toBe('99 %');
    expect(formatCoverage(1)).toBe('100 %');
    expect(formatCoverage(0.29)).toBe('29 %');
  });
});
