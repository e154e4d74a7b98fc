import type {
  AwsAccount,
  CollectionTarget,
} from 'backstage-plugin-security-scorecards-node';
import type { Timer } from '../../clients/Timer';
import type { SecurityHubSettings } from '../../config/AwsSettings';
import { problemOf } from '../../problemOf';
import type { AccountDirectory } from '../../targets/AccountDirectory';
import type { RegionPlan } from '../../targets/RegionPlan';
import type { HubView } from './HubView';
import { readHubView } from './readHubView';
import type { SecurityHubApi } from './SecurityHubApi';

const KEEP_MS = 60 * 60_000;

/** A hub and the accounts that it should show. @internal */
export interface Hub {
  view: HubView;
  /** With the regions that app-config reads in them. */
  expected: Array<{ account: AwsAccount; regions: readonly string[] }>;
  /** Ids of those that have a hub, or of which that is not known. */
  readable: string[];
}

/**
 * Finds out what a target can see. The members of a large organisation take many requests and change slowly, so that delta passes
 * take what was found within the hour.
 * @internal
 */
export class HubReader {
  readonly #options: {
    settings: SecurityHubSettings;
    regionPlan: RegionPlan;
    directory: AccountDirectory;
    timer: Timer;
  };
  readonly #kept = new Map<string, { at: number; hub: Hub }>();

  constructor(options: {
    settings: SecurityHubSettings;
    regionPlan: RegionPlan;
    directory: AccountDirectory;
    timer: Timer;
  }) {
    this.#options = options;
  }

  /** @throws CollectionError when the target itself cannot be used */
  async read(options: {
    target: CollectionTarget;
    api: SecurityHubApi;
    connect(region: string): Promise<SecurityHubApi>;
    signal: AbortSignal;
    /** Whether what was found within the hour will do. */
    keep: boolean;
  }): Promise<Hub> {
    const { target, api, connect, signal } = options;
    const { settings, regionPlan, timer } = this.#options;
    const kept = this.#kept.get(target.id);
    if (options.keep && kept && timer.now() - kept.at < KEEP_MS) {
      return kept.hub;
    }
    const view = await readHubView({
      target,
      mode: settings.mode,
      configuredRegions: regionPlan.all(),
      api,
      connect,
    });
    const expected = await this.#expectedAccounts(target, view, signal);
    const hub = {
      view,
      expected,
      readable: expected
        .map(({ account }) => account.id)
        .filter(id => isReadable(view, id)),
    };
    this.#kept.set(target.id, { at: timer.now(), hub });
    return hub;
  }

  async #expectedAccounts(
    target: CollectionTarget,
    view: HubView,
    signal: AbortSignal,
  ): Promise<Hub['expected']> {
    const { settings, regionPlan } = this.#options;
    if (settings.mode === 'member') {
      return [{ account: { id: target.accountId }, regions: [target.region] }];
    }
    return (await this.#accounts(view, signal))
      .filter(({ state }) => state === undefined || state === 'ACTIVE')
      .map(account => ({
        account,
        // In the regional mode, another target sees the other regions.
        regions:
          settings.mode === 'regional'
            ? [target.region]
            : regionPlan.of(account.id),
      }));
  }

  // Where the accounts cannot be listed, the members of the hub can still be read.
  async #accounts(view: HubView, signal: AbortSignal): Promise<AwsAccount[]> {
    try {
      return (await this.#options.directory.list({ signal })).accounts;
    } catch (error) {
      view.problems.push(problemOf(error, 'AWS accounts'));
      const members = [...view.enabled.values()].flatMap(ids => [
        ...(ids ?? []),
      ]);
      return [...new Set(members)].map(id => ({ id }));
    }
  }
}

// An account whose hub is enabled nowhere has no findings; where that is unknown, it is asked for.
function isReadable(view: HubView, accountId: string): boolean {
  return [...view.enabled.values()].some(
    members => members === undefined || members.has(accountId),
  );
}
