import {
  SEVERITIES,
  type DomainSummary,
} from 'backstage-plugin-security-scorecards-common';

/** The failing domain with the most severe failures; of equal ones that with the lowest score. */
export function worstDomain(
  domains: readonly DomainSummary[],
): DomainSummary | undefined {
  return domains
    .filter(domain => domain.status === 'fail')
    .reduce<DomainSummary | undefined>(
      (worst, domain) =>
        worst === undefined || isWorse(domain, worst) ? domain : worst,
      undefined,
    );
}

function isWorse(one: DomainSummary, other: DomainSummary): boolean {
  for (const severity of SEVERITIES) {
    const difference =
      one.failingControls[severity] - other.failingControls[severity];
    if (difference !== 0) {
      return difference > 0;
    }
  }
  return (one.score.value ?? 100) < (other.score.value ?? 100);
}
