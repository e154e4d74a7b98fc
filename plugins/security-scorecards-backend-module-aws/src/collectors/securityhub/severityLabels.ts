import type { Severity } from 'backstage-plugin-security-scorecards-common';

const DESCENDING: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** Values of `Severity.Label` from a severity upwards. @internal */
export function severityLabels(minimum: Severity): string[] {
  return DESCENDING.slice(0, DESCENDING.indexOf(minimum) + 1).map(severity =>
    severity.toUpperCase(),
  );
}
