import type { FleetHistoryPoint } from 'backstage-plugin-security-scorecards-common';

/** How much of the evidence has an owner, an entity or the account it speaks of, in per cent; undefined when there is none. */
export function attributedShare(
  shares: NonNullable<FleetHistoryPoint['shares']>,
): number | undefined {
  const owned = shares.attributed + shares.accountLevel;
  const total = owned + shares.unattributed;
  return total === 0 ? undefined : (100 * owned) / total;
}
