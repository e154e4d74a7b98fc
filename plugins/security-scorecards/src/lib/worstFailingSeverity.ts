import {
  SEVERITIES,
  type Severity,
  type SeverityCounts,
} from 'backstage-plugin-security-scorecards-common';

/** The worst severity with a failing control, if any fails. */
export function worstFailingSeverity(
  counts: SeverityCounts,
): Severity | undefined {
  return SEVERITIES.find(severity => counts[severity] > 0);
}
