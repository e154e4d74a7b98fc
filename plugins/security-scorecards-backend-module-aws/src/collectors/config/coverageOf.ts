import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { PlaceResult } from './readPlace';

/** Coverage of a place that was read, by what was missed there. @internal */
export function coverageOf(
  whole: CoverageEntry,
  { unread, unusable }: PlaceResult,
): CoverageEntry {
  if (unread === 0 && unusable === 0) {
    return whole;
  }
  const { accountId, region } = whole;
  return {
    accountId,
    region,
    status: 'partial',
    message: `${unread} rules were beyond the limit and ${unusable} results could not be used in account ${accountId}, region ${region}`,
    mend:
      unread > 0
        ? 'Record AWS::Config::ResourceCompliance in this account, or raise securityScorecards.aws.config.detailLimit'
        : 'See the skipped items of this run',
  };
}
