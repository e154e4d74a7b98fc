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
import type { AccountDirectory } from '../../targets/AccountDirectory';
import type { RegionPlan } from '../../targets/RegionPlan';
import type { ControlDirectory } from '../ControlDirectory';
import { AccountConfigApi } from './AccountConfigApi';
import { AggregatorApi } from './AggregatorApi';
import { chooseAggregator } from './chooseAggregator';
import type { ConfigReader } from './ConfigReader';
import { expectedCoverage } from './expectedCoverage';
import { PlaceCheckpoint } from './PlaceCheckpoint';
import { readAccountSource } from './readAccountSource';
import { readPlace } from './readPlace';
import { readSources, type SourceState } from './readSources';
import { countRowSchema, parseRows } from './schema';

const PROBE =
  'SELECT accountId, awsRegion, COUNT(*) ' +
  "WHERE resourceType = 'AWS::Config::ResourceCompliance' GROUP BY accountId, awsRegion";

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

/**
 * Reads the compliance of AWS Config rules, from an aggregator or from each account. Every visit is a full pass: Config has
 * no way to ask for what changed.
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
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { signal } = options;
    const caller = await this.#options.connector.connect('config', {
      accountId: target.accountId,
      region: target.region,
      job: 'config',
      signal,
    });
    try {
      return yield* this.#visit(target, options, caller);
    } finally {
      caller.close();
    }
  }

  async *#visit(
    target: CollectionTarget,
    options: CollectOptions,
    caller: AwsCaller<ConfigServiceClient>,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { settings, timer } = this.#options;
    const { reader, sources } = await this.#sources(target, caller);
    const recorded = await recordedPlaces(reader);
    const progress = PlaceCheckpoint.resume(options.checkpoint);
    const problems: CollectionProblem[] = [];
    const coverage: CoverageEntry[] = [];
    const budget = { left: settings.detailLimit };
    for (const [index, source] of sources.entries()) {
      options.signal.throwIfAborted();
      const key = `${source.accountId}/${source.region}`;
      if (source.coverage.status !== 'succeeded') {
        coverage.push(source.coverage);
        continue;
      }
      const before = progress.resultOf(key);
      if (before) {
        coverage.push(entryOf(source, before));
        continue;
      }
      try {
        const missed = yield* readPlace({
          ...this.#options,
          reader,
          place: { accountId: source.accountId, region: source.region },
          recorded: recorded.has(key),
          vouchedAt: source.updatedAt,
          budget,
          now: timer.now(),
        });
        progress.done(key, missed);
        coverage.push(entryOf(source, missed));
        yield {
          evidence: [],
          resources: [],
          skipped: [],
          checkpoint: progress.toString(),
          progress: { done: index + 1, estimated: sources.length },
        };
      } catch (error) {
        options.signal.throwIfAborted();
        if (!(error instanceof CollectionError)) {
          throw error;
        }
        coverage.push({
          accountId: source.accountId,
          region: source.region,
          status: error.status,
          message: error.message,
          mend: error.mend,
        });
      }
    }
    coverage.push(
      ...(await this.#missing(target, coverage, problems, options)),
    );
    options.logger.info('Read AWS Config', {
      target: target.id,
      places: sources.length,
      recordedByResource: recorded.size,
      rulesReadOneByOne: settings.detailLimit - budget.left,
    });
    return { coverage, problems };
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

  // Accounts that should be seen and that the aggregator does not know.
  async #missing(
    target: CollectionTarget,
    known: readonly CoverageEntry[],
    problems: CollectionProblem[],
    { signal }: CollectOptions,
  ): Promise<CoverageEntry[]> {
    if (target.kind === 'account') {
      return [];
    }
    try {
      const { accounts } = await this.#options.directory.list({ signal });
      return expectedCoverage({
        accounts,
        regionPlan: this.#options.regionPlan,
        known,
      });
    } catch (error) {
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      problems.push({
        place: 'AWS accounts',
        message: error.message,
        mend: error.mend,
      });
      return [];
    }
  }
}

async function recordedPlaces(reader: ConfigReader): Promise<Set<string>> {
  const places = new Set<string>();
  for await (const page of reader.select(PROBE)) {
    for (const { accountId, awsRegion } of parseRows(countRowSchema, page)
      .rows) {
      places.add(`${accountId}/${awsRegion}`);
    }
  }
  return places;
}

function entryOf(
  source: SourceState,
  { unread, unusable }: { unread: number; unusable: number },
): CoverageEntry {
  if (unread === 0 && unusable === 0) {
    return source.coverage;
  }
  const { accountId, region } = source;
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
