import type {
  CollectedPage,
  CollectionOutcome,
  CollectionPass,
  CollectionProblem,
  CollectionTarget,
  CollectOptions,
  EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import type { AwsConnector } from '../../clients/AwsConnector';
import type { Timer } from '../../clients/Timer';
import type { SecurityHubSettings } from '../../config/AwsSettings';
import type { RegionPlan } from '../../targets/RegionPlan';
import type { AccountDirectory } from '../../targets/AccountDirectory';
import type { Quota } from '../../throttle/Quota';
import type { ControlDirectory } from '../ControlDirectory';
import { Checkpoint } from './Checkpoint';
import { coverageOf } from './coverageOf';
import type { BatchOptions } from './FindingBatch';
import { type Hub, HubReader } from './HubReader';
import { PageBudget } from './PageBudget';
import { passesOf } from './passes';
import { planVisit } from './planVisit';
import { readControlStates } from './readControlStates';
import type { PartitionBatch } from './readPartition';
import { readPlan } from './readPlan';
import { SecurityHubApi } from './SecurityHubApi';
import { VisitState } from './VisitState';

// What a pass takes of the requests that AWS permits between two of its visits, where it has a choice.
const SHARE_OF_REQUESTS = 0.5;

/**
 * Reads the findings of Security Hub CSPM (API version 1, ASFF), of one account or as the delegated administrator of an
 * organisation: those of its controls as evidence, those of other products as signals.
 * @internal
 */
export class SecurityHubCollector implements EvidenceCollector {
  readonly source = 'security-hub' as const;
  readonly passes: readonly CollectionPass[];
  readonly #options: {
    settings: SecurityHubSettings;
    connector: AwsConnector;
    controls: ControlDirectory;
    quota: Quota;
    timer: Timer;
  };
  readonly #hubs: HubReader;

  constructor(options: {
    settings: SecurityHubSettings;
    regionPlan: RegionPlan;
    connector: AwsConnector;
    directory: AccountDirectory;
    controls: ControlDirectory;
    /** Of `GetFindings`. */
    quota: Quota;
    timer: Timer;
  }) {
    this.#options = options;
    this.#hubs = new HubReader(options);
    this.passes = passesOf(options.settings.passes);
  }

  async *collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { settings, controls, timer } = this.#options;
    const { signal, logger, pass, passId } = options;
    const connect = (region: string) => this.#connect(target, region, signal);
    const api = await connect(target.region);
    try {
      const keep = pass === 'delta';
      if (keep) {
        await api.describeHub();
      }
      const hub = await this.#hubs.read({ target, api, connect, signal, keep });
      const progress = Checkpoint.resume({
        pass: passId,
        checkpoint: options.checkpoint,
        now: timer.now(),
      });
      const plan = planVisit({
        ...options,
        settings,
        hub,
        startedAt: progress.startedAt,
        generators: controls.generators(),
      });
      const state = new VisitState(progress);
      const budget = this.#budget(passId);
      const batches = readPlan({
        plan,
        api,
        progress,
        state,
        budget,
        concurrency: settings.concurrency,
        convert: () => this.#batchOptions(hub),
      });
      for await (const batch of batches) {
        yield pageOf(batch, progress, state);
      }
      state.throwIfAllFailed();
      const problems = [
        ...hub.view.problems,
        ...state.problems(),
        ...problemsOf(budget, passId),
      ];
      const states = plan.readsControls
        ? await readControlStates({ api, target, controls, problems })
        : undefined;
      logger.info('Read Security Hub', {
        target: target.id,
        pass: passId,
        findings: state.estimate.read,
        queries: state.queries,
        failedQueries: state.failures,
        pages: budget.pages,
        permittedPages: budget.permitted,
      });
      return {
        coverage: coverageOf({
          view: hub.view,
          expected: plan.expected,
          state,
        }),
        problems,
        watermark: plan.watermark,
        ...(states ? { controls: states } : {}),
      };
    } finally {
      api.close();
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

  #batchOptions({ view, readable }: Hub): BatchOptions {
    const { controls, settings, timer } = this.#options;
    const read = new Set(readable);
    return {
      controls,
      now: timer.now(),
      signals: settings.signals,
      isRead: accountId => read.has(accountId),
      consolidated: view.consolidated,
      hasOwnRecorder: view.hasOwnRecorder,
    };
  }

  #budget(passId: string): PageBudget {
    const everyMs =
      this.passes.find(({ id }) => id === passId)?.everyMs ?? Infinity;
    const permitted = (this.#options.quota.rate * everyMs) / 1000;
    return new PageBudget(Math.floor(permitted * SHARE_OF_REQUESTS));
  }
}

function pageOf(
  { partition, batch, created, done, leftOff }: PartitionBatch,
  progress: Checkpoint,
  state: VisitState,
): CollectedPage {
  const { estimate } = state;
  estimate.add(partition.key, {
    findings: batch.size,
    ended: done || leftOff === true,
  });
  state.saw(batch.evidence());
  for (const loss of batch.losses()) {
    progress.lose(partition.accountIds, loss);
  }
  // What a budget cut off is over; what was only handed on goes on elsewhere.
  progress.advance(partition.key, {
    done: done || (leftOff === true && partition.optional === true),
    created,
  });
  return {
    evidence: batch.evidence(),
    removed: batch.removed(),
    signals: batch.signals(),
    resources: batch.resources(),
    skipped: batch.skipped(),
    checkpoint: progress.toString(),
    progress: { done: estimate.read, estimated: estimate.estimated },
  };
}

function problemsOf(budget: PageBudget, passId: string): CollectionProblem[] {
  return budget.exhausted
    ? [
        {
          place: `Pass ${passId} of Security Hub`,
          message: `Findings that were only checked again were read up to ${budget.permitted} pages, half of the requests that AWS permits in that time; archived findings were read to the end`,
          mend: `Nothing is lost, as the full pass reads them too. Give securityScorecards.aws.securityHub.passes.${passId}.every more time, or switch the pass off`,
        },
      ]
    : [];
}
