import {
  STATUSES,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';

/** Practices with the worst status first; equal ones keep the order of the checklist. */
export function sortPractices(
  practices: readonly PracticeResult[],
): PracticeResult[] {
  return [...practices].sort((one, other) => rank(one) - rank(other));
}

function rank(practice: PracticeResult): number {
  const own = STATUSES.indexOf(practice.status);
  const inherited = STATUSES.indexOf(
    practice.inheritedStatus ?? 'not-applicable',
  );
  // What fails in the account comes after what fails here, and before all else.
  return inherited < own ? inherited + 0.5 : own;
}
