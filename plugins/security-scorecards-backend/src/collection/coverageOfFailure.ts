import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { TargetState } from './TargetState';

/**
 * What a failed visit says of the places of its target. An aggregator speaks for many accounts, of which its own failure says nothing;
 * theirs ages instead.
 */
export function coverageOfFailure(
  target: Pick<TargetState, 'kind' | 'accountId' | 'region'>,
  trouble: Omit<CoverageEntry, 'accountId' | 'region'>,
): CoverageEntry[] {
  return target.kind === 'account'
    ? [{ ...trouble, accountId: target.accountId, region: target.region }]
    : [];
}
