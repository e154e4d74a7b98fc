import type {
  AwsAccount,
  CollectionError,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';
import type { HubView } from './HubView';

/** What became of an account and region in a visit. @internal */
export interface ReadState {
  /** Why the queries on it failed; undefined when they ended. */
  failureOf(accountId: string, region: string): CollectionError | undefined;
  /** Whether it sent findings. */
  hasFindings(accountId: string, region: string): boolean;
  /** Whether a finding of it could not be used. */
  hasLoss(accountId: string, region: string): boolean;
  /** Pairs that sent findings, whether they were expected or not. */
  pairs(): Iterable<{ accountId: string; region: string }>;
}

/**
 * Says for each account and region what the visit could see. `succeeded` stands only where the hub is known to be enabled,
 * or has sent findings, and every query on it ended.
 *
 * @internal
 */
export function coverageOf(options: {
  view: HubView;
  /** Accounts that should be seen, with the regions that app-config reads in them. */
  expected: ReadonlyArray<{ account: AwsAccount; regions: readonly string[] }>;
  state: ReadState;
}): CoverageEntry[] {
  const { view, expected, state } = options;
  const entries = new Map<string, CoverageEntry>();
  const add = (accountId: string, region: string) => {
    const key = `${accountId}/${region}`;
    if (!entries.has(key)) {
      entries.set(key, entryOf(view, state, accountId, region));
    }
  };
  for (const { account, regions } of expected) {
    for (const region of new Set([...view.regions, ...regions])) {
      add(account.id, region);
    }
  }
  for (const { accountId, region } of state.pairs()) {
    add(accountId, region);
  }
  return [...entries.values()];
}

function entryOf(
  view: HubView,
  state: ReadState,
  accountId: string,
  region: string,
): CoverageEntry {
  const place = { accountId, region };
  const failure = state.failureOf(accountId, region);
  if (failure) {
    return {
      ...place,
      status: failure.status,
      message: failure.message,
      mend: failure.mend,
    };
  }
  if (state.hasLoss(accountId, region)) {
    return {
      ...place,
      status: 'partial',
      message: `Some findings of account ${accountId}, region ${region} could not be used, so what is missing was kept as it was`,
      mend: 'See the skipped items of this run; report findings that AWS itself sends in this form to AWS Support',
    };
  }
  const enabled = view.enabled.get(region);
  if (enabled?.has(accountId) || state.hasFindings(accountId, region)) {
    return { ...place, status: 'succeeded' };
  }
  if (!view.regions.includes(region)) {
    return {
      ...place,
      status: 'not-enabled',
      message: `Region ${region} is not linked to the aggregator in ${view.regions[0]}`,
      mend: `Link ${region} in the cross-region aggregation of Security Hub, or take it out of securityScorecards.aws.regions`,
    };
  }
  return enabled
    ? {
        ...place,
        status: 'not-enabled',
        message: `Security Hub is not enabled in account ${accountId}, region ${region}, or the account is not a member of the delegated administrator`,
        mend: 'Enable Security Hub CSPM in the account and add it as a member, or enable new accounts automatically in the central configuration',
      }
    : {
        ...place,
        status: 'partial',
        message: `There are no findings, and whether Security Hub is enabled in account ${accountId}, region ${region} could not be read`,
        mend: `Allow securityhub:DescribeHub and securityhub:ListMembers in region ${region}`,
      };
}
