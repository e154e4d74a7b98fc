import {
  type AwsAccount,
  CollectionError,
  type CollectedPage,
  type CollectionOutcome,
  type CollectionTarget,
  type CollectOptions,
  type EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import type { AwsConnector } from '../../clients/AwsConnector';
import type { Timer } from '../../clients/Timer';
import type { SecurityHubSettings } from '../../config/AwsSettings';
import type { RegionPlan } from '../../targets/RegionPlan';
import type { AccountDirectory } from '../../targets/AccountDirectory';
import type { ControlDirectory } from '../ControlDirectory';
import { merge } from '../merge';
import { Checkpoint } from './Checkpoint';
import { coverageOf } from './coverageOf';
import type { HubView } from './HubView';
import { partition, type Partition, productPartitions } from './partition';
import { type PartitionBatch, readPartition } from './readPartition';
import { readHubView } from './readHubView';
import { SecurityHubApi } from './SecurityHubApi';
import { VisitState } from './VisitState';

// A delta looks back a little further than the last visit, because findings appear some time after their own time.
const OVERLAP_MS = 15 * 60_000;

/**
 * Reads the findings of Security Hub CSPM controls (API version 1, ASFF), of one account or as the delegated administrator
 * of an organisation.
 * @internal
 */
export class SecurityHubCollector implements EvidenceCollector {
  readonly source = 'security-hub' as const;
  readonly #options: {
    settings: SecurityHubSettings;
    regionPlan: RegionPlan;
    connector: AwsConnector;
    directory: AccountDirectory;
    controls: ControlDirectory;
    timer: Timer;
  };

  constructor(options: {
    settings: SecurityHubSettings;
    regionPlan: RegionPlan;
    connector: AwsConnector;
    directory: AccountDirectory;
    controls: ControlDirectory;
    timer: Timer;
  }) {
    this.#options = options;
  }

  async *collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { settings, regionPlan, timer } = this.#options;
    const { signal, logger, pass } = options;
    const connect = (region: string) => this.#connect(target, region, signal);
    const api = await connect(target.region);
    try {
      const view = await readHubView({
        target,
        mode: settings.mode,
        configuredRegions: regionPlan.all(),
        api,
        connect,
      });
      const expected = await this.#expectedAccounts(target, view, signal);
      const progress = Checkpoint.resume({
        pass,
        checkpoint: options.checkpoint,
        now: timer.now(),
      });
      const state = new VisitState(progress);
      const ofControls = partition({
        accountIds: accountsToRead(
          view,
          expected.map(({ account }) => account.id),
        ),
        regions: view.regions,
        openRegions: view.openRegions,
        concurrency: settings.concurrency,
      });
      const partitions = [
        ...ofControls,
        ...productPartitions(ofControls, this.#options.controls.generators()),
      ].filter(({ key }) => !progress.isDone(key));
      const batches = merge(
        partitions.map(
          part => () => this.#read(api, part, progress, options, state),
        ),
        settings.concurrency,
      );
      for await (const { partition: part, batch, created, done } of batches) {
        state.saw(batch.evidence());
        for (const loss of batch.losses()) {
          progress.lose(part.accountIds, loss);
        }
        progress.advance(part.key, { done, created });
        yield {
          evidence: batch.evidence(),
          resources: batch.resources(),
          skipped: batch.skipped(),
          checkpoint: progress.toString(),
          progress: { done: state.count(batch.size) },
        };
      }
      state.throwIfAllFailed(partitions.length);
      const coverage = coverageOf({ view, expected, state });
      logger.info('Read Security Hub', {
        target: target.id,
        pass,
        findings: state.count(0),
        queries: partitions.length,
        failedQueries: state.failures,
      });
      return {
        coverage,
        problems: [...view.problems, ...state.problems()],
        watermark: progress.startedAt,
      };
    } finally {
      api.close();
    }
  }

  // One query that fails leaves the others their results; only the end of the visit ends them all.
  async *#read(
    api: SecurityHubApi,
    part: Partition,
    progress: Checkpoint,
    options: CollectOptions,
    state: VisitState,
  ): AsyncGenerator<PartitionBatch, void, void> {
    const { controls, timer } = this.#options;
    try {
      yield* readPartition({
        api,
        partition: part,
        since: sinceOf(options),
        createdFrom: progress.createdFrom(part.key),
        convert: () => ({ controls, now: timer.now() }),
      });
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      state.failed(part, error);
    }
  }

  async #connect(
    target: CollectionTarget,
    region: string,
    signal: AbortSignal,
  ): Promise<SecurityHubApi> {
    const caller = await this.#options.connector.connect('securityhub', {
      accountId: target.accountId,
      region,
      job: 'security-hub',
      signal,
    });
    return new SecurityHubApi(
      caller,
      `account ${target.accountId}, region ${region}`,
    );
  }

  async #expectedAccounts(
    target: CollectionTarget,
    view: HubView,
    signal: AbortSignal,
  ) {
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
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      view.problems.push({
        place: 'AWS accounts',
        message: error.message,
        mend: error.mend,
      });
      const members = [...view.enabled.values()].flatMap(ids => [
        ...(ids ?? []),
      ]);
      return [...new Set(members)].map(id => ({ id }));
    }
  }
}

function sinceOf({ pass, watermark }: CollectOptions): string | undefined {
  return pass === 'delta' && watermark
    ? new Date(Date.parse(watermark) - OVERLAP_MS).toISOString()
    : undefined;
}

// An account whose hub is enabled nowhere has no findings; where that is unknown, it is asked for.
function accountsToRead(view: HubView, accountIds: string[]): string[] {
  const memberships = [...view.enabled.values()];
  return accountIds.filter(id =>
    memberships.some(members => members === undefined || members.has(id)),
  );
}
