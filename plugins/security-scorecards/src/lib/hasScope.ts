import type { Scorecard } from 'backstage-plugin-security-scorecards-common';

/** Whether the entity claims anything at all. */
export function hasScope(scorecard: Pick<Scorecard, 'scope'>): boolean {
  const { accounts, rules, resources } = scorecard.scope;
  return accounts.length > 0 || rules.length > 0 || resources > 0;
}
