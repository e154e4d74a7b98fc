import type {
  AwsAccount,
  CollectionProblem,
  CollectionTarget,
  TargetListing,
  TargetProvider,
} from 'backstage-plugin-security-scorecards-node';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { AwsSettings } from '../config/AwsSettings';
import { problemOf } from '../problemOf';
import type { AccountDirectory } from './AccountDirectory';
import type { RegionPlan } from './RegionPlan';

const TITLES: Readonly<Record<EvidenceSource, string>> = {
  'security-hub': 'Security Hub',
  config: 'AWS Config',
  'patch-manager': 'Patch Manager',
};

/**
 * Names the targets: an aggregator where one speaks for all accounts, else each account and region.
 * @internal
 */
export class AwsTargetProvider implements TargetProvider {
  readonly id = 'aws';
  readonly #settings: AwsSettings;
  readonly #directory: AccountDirectory;
  readonly #regionPlan: RegionPlan;

  constructor(options: {
    settings: AwsSettings;
    directory: AccountDirectory;
    regionPlan: RegionPlan;
  }) {
    this.#settings = options.settings;
    this.#directory = options.directory;
    this.#regionPlan = options.regionPlan;
  }

  async listTargets(options: { signal: AbortSignal }): Promise<TargetListing> {
    const { accounts, problems } = await this.#accounts(options.signal);
    const readable = accounts.filter(
      ({ state }) => state === undefined || state === 'ACTIVE',
    );
    const { securityHub, config, patchManager } = this.#settings;
    const targets: CollectionTarget[] = [];
    if (securityHub?.mode === 'member') {
      targets.push(...this.#perAccount('security-hub', readable));
    } else if (securityHub?.account) {
      const regions =
        securityHub.mode === 'regional'
          ? this.#regionPlan.all()
          : [securityHub.region];
      for (const region of regions) {
        targets.push(aggregator('security-hub', securityHub.account, region));
      }
    }
    if (config?.mode === 'member') {
      targets.push(...this.#perAccount('config', readable));
    } else if (config?.account) {
      targets.push(aggregator('config', config.account, config.region));
    }
    if (patchManager) {
      targets.push(...this.#perAccount('patch-manager', readable));
    }
    return { targets, accounts, problems };
  }

  // Aggregators can be visited though the list of accounts cannot be had.
  async #accounts(signal: AbortSignal): Promise<{
    accounts: AwsAccount[];
    problems: CollectionProblem[];
  }> {
    try {
      return await this.#directory.list({ signal });
    } catch (error) {
      const { source } = this.#settings.accounts;
      const place = `AWS accounts (securityScorecards.aws.accounts.source: ${source})`;
      return { accounts: [], problems: [problemOf(error, place)] };
    }
  }

  #perAccount(
    source: EvidenceSource,
    accounts: readonly AwsAccount[],
  ): CollectionTarget[] {
    return accounts.flatMap(({ id, name }) =>
      this.#regionPlan.of(id).map(region => ({
        id: `${source}:account:${id}:${region}`,
        source,
        kind: 'account' as const,
        accountId: id,
        region,
        title: `${TITLES[source]} of ${name ?? id} (${region})`,
      })),
    );
  }
}

function aggregator(
  source: EvidenceSource,
  accountId: string,
  region: string,
): CollectionTarget {
  return {
    id: `${source}:aggregator:${accountId}:${region}`,
    source,
    kind: 'aggregator',
    accountId,
    region,
    title: `${TITLES[source]} of the organisation (${region})`,
  };
}
