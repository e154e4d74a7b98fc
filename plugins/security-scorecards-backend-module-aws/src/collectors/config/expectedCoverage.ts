import type {
  AwsAccount,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';
import type { RegionPlan } from '../../targets/RegionPlan';

/** Entries for accounts and regions that should be seen and that the aggregator does not know. @internal */
export function expectedCoverage(options: {
  accounts: readonly AwsAccount[];
  regionPlan: RegionPlan;
  known: readonly CoverageEntry[];
}): CoverageEntry[] {
  const known = new Set(
    options.known.map(({ accountId, region }) => `${accountId}/${region}`),
  );
  return options.accounts
    .filter(({ state }) => state === undefined || state === 'ACTIVE')
    .flatMap(({ id }) =>
      options.regionPlan
        .of(id)
        .filter(region => !known.has(`${id}/${region}`))
        .map(region => ({
          accountId: id,
          region,
          status: 'not-enabled' as const,
          message: `The Config aggregator does not hold account ${id}, region ${region}`,
          mend: 'Enable AWS Config there and add the account and region to the aggregator',
        })),
    );
}
