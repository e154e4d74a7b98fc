import {
  CollectionError,
  type CollectionProblem,
  type CollectionTarget,
} from 'backstage-plugin-security-scorecards-node';
import { problemOf } from '../../problemOf';
import type { HubView } from './HubView';
import type { Aggregation, SecurityHubApi } from './SecurityHubApi';

const ALL_REGIONS = /^ALL_REGIONS/;

/**
 * Finds out which regions and accounts a target can see, so that what it cannot see is told and not taken for clean.
 *
 * @param options - `connect` opens the API in another region with the same credentials
 * @throws CollectionError when the target itself cannot be used
 * @internal
 */
export async function readHubView(options: {
  target: CollectionTarget;
  mode: 'aggregated' | 'regional' | 'member';
  /** Regions of app-config, for aggregators that link all regions without naming them. */
  configuredRegions: readonly string[];
  api: SecurityHubApi;
  connect(region: string): Promise<SecurityHubApi>;
}): Promise<HubView> {
  const { target, mode, configuredRegions, api } = options;
  const { consolidated } = await api.describeHub();
  const problems: CollectionProblem[] = [];
  const view: HubView = {
    regions: [target.region],
    openRegions: false,
    enabled: new Map(),
    consolidated,
    hasOwnRecorder: await hasOwnRecorder(api, target, problems),
    problems,
  };
  if (mode === 'member') {
    view.enabled.set(target.region, new Set([target.accountId]));
    return view;
  }
  if (mode === 'aggregated') {
    await addLinkedRegions(view, target, configuredRegions, api);
  }
  for (const region of view.regions) {
    view.enabled.set(
      region,
      await readEnabled(view.problems, target, region, options),
    );
  }
  return view;
}

// Where V2 does not exist at all, the call fails in other ways than by being denied, and there is nothing to mend.
async function hasOwnRecorder(
  api: SecurityHubApi,
  target: CollectionTarget,
  problems: CollectionProblem[],
): Promise<boolean> {
  try {
    await api.describeHubV2();
    return true;
  } catch (error) {
    if (!(error instanceof CollectionError)) {
      throw error;
    }
    if (error.status === 'denied') {
      problems.push(
        problemOf(
          error,
          `Security Hub V2 of account ${target.accountId}, region ${target.region}: without it, a pass of the control Config.1 is taken at its word`,
        ),
      );
    }
    return false;
  }
}

async function addLinkedRegions(
  view: HubView,
  target: CollectionTarget,
  configuredRegions: readonly string[],
  api: SecurityHubApi,
): Promise<void> {
  const place = `Security Hub of account ${target.accountId}, region ${target.region}`;
  let aggregation;
  try {
    aggregation = await api.aggregation();
  } catch (error) {
    view.problems.push(problemOf(error, place));
    return;
  }
  if (!aggregation) {
    view.problems.push({
      place,
      message: 'No finding aggregator is set up, so only this region is seen',
      mend: 'Set up cross-region aggregation in Security Hub, or set securityScorecards.aws.securityHub.mode to regional',
    });
    return;
  }
  if (aggregation.homeRegion !== target.region) {
    throw new CollectionError({
      status: 'failed',
      message: `The home region of Security Hub is ${aggregation.homeRegion}, not ${target.region}; a linked region shows only itself`,
      mend: `Set securityScorecards.aws.securityHub.region to ${aggregation.homeRegion}`,
    });
  }
  view.openRegions = ALL_REGIONS.test(aggregation.linkingMode);
  const linked = linkedRegions(aggregation, configuredRegions);
  view.regions = [...new Set([target.region, ...linked])];
}

function linkedRegions(
  { linkingMode, regions }: Aggregation,
  configuredRegions: readonly string[],
): string[] {
  switch (linkingMode) {
    case 'ALL_REGIONS':
      return [...configuredRegions, ...regions];
    case 'ALL_REGIONS_EXCEPT_SPECIFIED':
      return without(configuredRegions, regions);
    default:
      return regions;
  }
}

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter(item => !some.includes(item));
}

async function readEnabled(
  problems: CollectionProblem[],
  target: CollectionTarget,
  region: string,
  options: {
    api: SecurityHubApi;
    connect(region: string): Promise<SecurityHubApi>;
  },
): Promise<Set<string> | undefined> {
  const home = region === target.region;
  let api: SecurityHubApi | undefined;
  try {
    api = home ? options.api : await options.connect(region);
    if (!home) {
      await api.describeHub();
    }
    const members = await api.enabledMembers();
    return members.add(target.accountId);
  } catch (error) {
    problems.push(
      problemOf(error, `Members of Security Hub in region ${region}`),
    );
    return undefined;
  } finally {
    if (!home) {
      api?.close();
    }
  }
}
