import type { ScorecardSummary } from 'backstage-plugin-security-scorecards-common';

/** A row of the ranking, of a component with one failing control unless told otherwise. */
export function createSummary(
  overrides: Partial<ScorecardSummary> = {},
): ScorecardSummary {
  const none = { critical: 0, high: 0, medium: 0, low: 0 };
  const noStatus = {
    fail: 0,
    unknown: 0,
    waived: 0,
    pass: 0,
    notApplicable: 0,
  };
  return {
    entityRef: 'component:default/payout-batch',
    title: 'Payout Batch',
    kind: 'component',
    owner: 'group:default/payments',
    system: 'system:default/payments',
    lifecycle: 'production',
    criticality: 'high',
    score: { value: 54.9, low: 40, high: 71, coverage: 0.8 },
    grade: 'D',
    risk: 240,
    domains: [],
    counts: {
      practices: noStatus,
      controls: noStatus,
      failingControls: { ...none, critical: 1 },
      failingResources: 2,
      resources: 9,
      suppressed: 0,
    },
    worstFailures: [
      {
        control: 'S3.8',
        practice: 'public-access-block',
        severity: 'high',
        resources: 2,
      },
    ],
    ...overrides,
  };
}
