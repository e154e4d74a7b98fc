import {
  CollectionError,
  type CollectedPage,
  type CollectionOutcome,
  type CollectionProblem,
  type CollectionTarget,
  type CollectOptions,
  type CoverageEntry,
  type EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import type { ConfigServiceClient } from '@aws-sdk/client-config-service';
import type { AwsCaller } from '../../clients/AwsCaller';
import type { AwsConnector } from '../../clients/AwsConnector';
import type { Timer } from '../../clients/Timer';
import type { ConfigSourceSettings } from '../../config/AwsSettings';
import { problemOf } from '../../problemOf';
import type { AccountDirectory } from '../../targets/AccountDirectory';
import type { RegionPlan } from '../../targets/RegionPlan';
import type { ControlDirectory } from '../ControlDirectory';
import { AccountConfigApi } from './AccountConfigApi';
import { AggregatorApi } from './AggregatorApi';
import { chooseAggregator } from './chooseAggregator';
import type { ConfigReader } from './ConfigReader';
import { coverageOf } from './coverageOf';
import { DetailBudget } from './DetailBudget';
import { expectedCoverage } from './expectedCoverage';
import { PackNames } from './PackNames';
import { PlaceCheckpoint } from './PlaceCheckpoint';
import { readAccountSource } from './readAccountSource';
import { readMember } from './readMember';
import { readPlace } from './readPlace';
import { readSources, type SourceState } from './readSources';
import { recordedPlaces } from './recordedPlaces';

/** What the collector is made of. @internal */
export interface ConfigCollectorOptions {
  settings: ConfigSourceSettings;
  /** Whether Security Hub is read itself, so that its own rules would count twice. */
  dropSecurityHubRules: boolean;
  connector: AwsConnector;
  directory: AccountDirectory;
  regionPlan: RegionPlan;
  controls: ControlDirectory;
  timer: Timer;
}

type Pages<T> = AsyncGenerator<CollectedPage, T, void>;

interface VisitState {
  target: CollectionTarget;
  options: CollectOptions;
  progress: PlaceCheckpoint;
  coverage: CoverageEntry[];
  problems: CollectionProblem[];
  budget: DetailBudget;
}

/**
 * Reads the compliance of AWS Config rules, from an aggregator or from each account. Accounts and regions that the aggregator
 * does not hold are read in the account itself, as far as the limit allows. Every visit is a full pass: Config has no way to
 * ask for what changed.
 * @internal
 */
export class ConfigCollector implements EvidenceCollector {
  readonly source = 'config' as const;
  readonly #options: ConfigCollectorOptions;

  constructor(options: ConfigCollectorOptions) {
    this.#options = options;
  }

  async *collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): Pages<CollectionOutcome> {
    const caller = await this.#options.connector.connect('config', {
      accountId: target.accountId,
      region: target.region,
      job: 'config',
      signal: options.signal,
    });
    const state: VisitState = {
      target,
      options,
      progress: PlaceCheckpoint.resume(options.checkpoint),
      coverage: [],
      problems: [],
      budget: new DetailBudget(this.#options.settings.detailLimit),
    };
    try {
      const { reader, sources } = await this.#sources(target, caller);
      const recorded = await recordedPlaces(reader);
      yield* this.#readSources(state, reader, sources, recorded);
      const members =
        target.kind === 'aggregator' ? yield* this.#readMembers(state) : 0;
      options.logger.info('Read AWS Config', {
        target: target.id,
        places: sources.length,
        recordedByResource: recorded.size,
        readInTheAccount: members,
        rulesReadOneByOne: state.budget.spent,
      });
      return { coverage: state.coverage, problems: state.problems };
    } finally {
      caller.close();
    }
  }

  async #sources(
    target: CollectionTarget,
    caller: AwsCaller<ConfigServiceClient>,
  ): Promise<{ reader: ConfigReader; sources: SourceState[] }> {
    if (target.kind === 'account') {
      return {
        reader: new AccountConfigApi(caller),
        sources: [await readAccountSource(caller, target, this.#options.timer)],
      };
    }
    const name = await chooseAggregator(
      caller,
      target,
      this.#options.settings.aggregator,
    );
    const api = new AggregatorApi(caller, name);
    const sources = await readSources(api);
    sources.sort((left, right) =>
      `${left.accountId}/${left.region}` < `${right.accountId}/${right.region}`
        ? -1
        : 1,
    );
    return { reader: api, sources };
  }

  async *#readSources(
    state: VisitState,
    reader: ConfigReader,
    sources: readonly SourceState[],
    recorded: ReadonlySet<string>,
  ): Pages<void> {
    const packs = await PackNames.read(reader);
    const keyOf = (source: SourceState) =>
      `${source.accountId}/${source.region}`;
    state.budget.share(
      sources.filter(source => !recorded.has(keyOf(source))).length,
    );
    for (const [index, source] of sources.entries()) {
      const key = keyOf(source);
      if (source.coverage.status !== 'succeeded') {
        state.coverage.push(source.coverage);
        continue;
      }
      const before = state.progress.resultOf(key);
      if (before) {
        state.coverage.push(coverageOf(source.coverage, before));
        continue;
      }
      const entry = yield* this.#guarded(
        state,
        source,
        async function* read(this: ConfigCollector) {
          const missed = yield* readPlace({
            ...this.#options,
            reader,
            packs,
            place: { accountId: source.accountId, region: source.region },
            recorded: recorded.has(key),
            vouchedAt: source.updatedAt,
            budget: state.budget.next(recorded.has(key)),
            now: this.#options.timer.now(),
          });
          state.progress.done(key, missed);
          return coverageOf(source.coverage, missed);
        },
      );
      state.coverage.push(entry);
      yield checkpointPage(state, index + 1, sources.length);
    }
  }

  // Accounts and regions that the aggregator does not hold or could not copy. Returns how many were read in the account.
  async *#readMembers(state: VisitState): Pages<number> {
    const { coverage, budget } = state;
    const { memberLimit } = this.#options.settings;
    const unseen = [
      ...coverage.filter(({ status }) => ['failed', 'stale'].includes(status)),
      ...(await this.#missing(state)),
    ];
    const tried = unseen.slice(0, memberLimit);
    budget.share(tried.length);
    let read = 0;
    for (const entry of tried) {
      const result = yield* this.#guarded(state, entry, () =>
        readMember(this.#options, {
          unseen: entry,
          budget: budget.next(false),
          signal: state.options.signal,
        }),
      );
      read +=
        result.status === 'succeeded' || result.status === 'partial' ? 1 : 0;
      replace(coverage, result);
    }
    for (const entry of unseen.slice(memberLimit)) {
      replace(coverage, entry);
    }
    return read;
  }

  // Trouble in one place is that place's coverage and ends nothing else.
  async *#guarded(
    { options }: VisitState,
    { accountId, region }: { accountId: string; region: string },
    read: (this: ConfigCollector) => Pages<CoverageEntry>,
  ): Pages<CoverageEntry> {
    options.signal.throwIfAborted();
    try {
      return yield* read.call(this);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      const { status, message, mend } = error;
      return { accountId, region, status, message, mend };
    }
  }

  async #missing({
    coverage,
    problems,
    options,
  }: VisitState): Promise<CoverageEntry[]> {
    try {
      const { accounts } = await this.#options.directory.list(options);
      return expectedCoverage({
        accounts,
        regionPlan: this.#options.regionPlan,
        known: coverage,
      });
    } catch (error) {
      problems.push(problemOf(error, 'AWS accounts'));
      return [];
    }
  }
}

function checkpointPage(
  { progress }: VisitState,
  done: number,
  estimated: number,
): CollectedPage {
  return {
    evidence: [],
    resources: [],
    skipped: [],
    checkpoint: progress.toString(),
    progress: { done, estimated },
  };
}

function replace(coverage: CoverageEntry[], entry: CoverageEntry): void {
  const index = coverage.findIndex(
    ({ accountId, region }) =>
      accountId === entry.accountId && region === entry.region,
  );
  coverage.splice(index < 0 ? coverage.length : index, 1, entry);
}
