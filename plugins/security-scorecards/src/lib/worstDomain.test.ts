import type {
  DomainSummary,
  SeverityCounts,
} from 'backstage-plugin-security-scorecards-common';
import { worstDomain } from './worstDomain';

const NONE: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0 };

function domain(
  id: DomainSummary['id'],
  failing: Partial<SeverityCounts>,
  value: number,
): DomainSummary {
  const failingControls = { ...NONE, ...failing };
  return {
    id,
    status: Object.values(failingControls).some(count => count > 0)
      ? 'fail'
      : 'pass',
    score: { value, low: value, high: value, coverage: 1 },
    failingControls,
  };
}

describe('worstDomain', () => {
  it('weighs one critical failure above any number of lesser ones', () => {
    expect(
      worstDomain([
        domain('data-protection', { high: 9 }, 20),
        domain('network-protection', { critical: 1 }, 90),
      ])?.id,
    ).toBe('network-protection');
  });

  it('takes the lower score where the failures are equal', () => {
    expect(
      worstDomain([
        domain('data-protection', { high: 1 }, 70),
        domain('workload-security', { high: 1 }, 60),
      ])?.id,
    ).toBe('workload-security');
  });

  it('names none when nothing fails', () => {
    expect(worstDomain([domain('data-protection', {}, 100)])).toBeUndefined();
  });
});
