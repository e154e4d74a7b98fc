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
import type { AwsClients, AwsConnector } from '../../clients/AwsConnector';
import type { AwsCaller } from '../../clients/AwsCaller';
import type { Timer } from '../../clients/Timer';
import type {
  ConfigSourceSettings,
  PatchManagerSettings,
} from '../../config/AwsSettings';
import type { AwsJob } from '../../credentials/AwsCredentials';
import { problemOf } from '../../problemOf';
import { AggregatorApi } from '../config/AggregatorApi';
import { chooseAggregator } from '../config/chooseAggregator';
import type { PatchPlace } from './convert';
import { accountPage, tagPages, unmanagedPages } from './pages';
import { PatchApi } from './PatchApi';
import { type Instances, readInstances } from './readInstances';
import { type Nodes, readNodes } from './readNodes';
import { readOpenPatches } from './readOpenPatches';
import { readThroughConfig } from './readThroughConfig';

/** What the collector is made of. @internal */
export interface PatchManagerCollectorOptions {
  settings: PatchManagerSettings;
  /** How Config is read, where it is: its aggregator tells some of accounts whose role cannot be assumed. */
  config?: ConfigSourceSettings;
  partition: string;
  connector: AwsConnector;
  timer: Timer;
}

type Pages<T> = AsyncGenerator<CollectedPage, T, void>;

/**
 * Reads the patch state of managed nodes in one account and region, which patches are open, which instances are not managed,
 * and the tags of the account's resources. Visits are short and start over when they were cut off. Where the account's role
 * cannot be assumed, what the Config aggregator holds of it is read instead.
 * @internal
 */
export class PatchManagerCollector implements EvidenceCollector {
  readonly source = 'patch-manager' as const;
  readonly #options: PatchManagerCollectorOptions;

  constructor(options: PatchManagerCollectorOptions) {
    this.#options = options;
  }

  async *collect(
    target: CollectionTarget,
    options: CollectOptions,
  ): Pages<CollectionOutcome> {
    const { settings, partition, timer } = this.#options;
    const place: PatchPlace = {
      partition,
      accountId: target.accountId,
      region: target.region,
      now: timer.now(),
      scanMaxAgeMs: settings.scanMaxAgeMs,
    };
    try {
      return yield* this.#visit(target, place, options);
    } catch (error) {
      options.signal.throwIfAborted();
      const denied =
        error instanceof CollectionError && error.status === 'denied';
      if (!denied || !this.#options.config?.account) {
        throw error;
      }
      return yield* this.#throughConfig(place, error, options);
    }
  }

  async *#visit(
    target: CollectionTarget,
    place: PatchPlace,
    { signal, logger }: CollectOptions,
  ): Pages<CollectionOutcome> {
    const { settings } = this.#options;
    const problems: CollectionProblem[] = [];
    const nodes: Nodes = { managed: new Set(), open: [] };
    const ssm = <T>(read: (api: PatchApi) => Pages<T>) =>
      this.#withCaller('ssm', place, signal, caller =>
        read(new PatchApi(caller)),
      );
    const unusable = yield* ssm(api => readNodes(api, place, nodes));
    const instances = await this.#instances(target, signal, problems);
    if (settings.readTags) {
      try {
        yield* this.#withCaller('tagging', place, signal, caller =>
          tagPages(caller, place, instances),
        );
      } catch (error) {
        signal.throwIfAborted();
        problems.push(problemOf(error, `Tags of ${target.title}`));
      }
    }
    yield* unmanagedPages(place, instances, nodes.managed);
    yield* ssm(api =>
      accountPage(api, place, nodes.managed.size + instances.size > 0),
    );
    let unread = 0;
    try {
      unread = yield* ssm(api =>
        readOpenPatches(api, place, nodes.open, {
          nodes: settings.patchDetailNodes,
          patches: settings.patchesPerNode,
        }),
      );
    } catch (error) {
      signal.throwIfAborted();
      problems.push(problemOf(error, `Patches of ${target.title}`));
    }
    logger.info('Read Patch Manager', {
      target: target.id,
      managed: nodes.managed.size,
      knownInstances: instances.size,
      withOpenPatches: nodes.open.length,
      patchesNotRead: unread,
    });
    return { coverage: [coverageOf(place, unusable)], problems };
  }

  async *#throughConfig(
    place: PatchPlace,
    denied: CollectionError,
    { signal, logger }: CollectOptions,
  ): Pages<CollectionOutcome> {
    const { config, settings } = this.#options;
    if (!config?.account) {
      throw denied;
    }
    const home = { accountId: config.account, region: config.region };
    let found = 0;
    try {
      found = yield* this.#withCaller(
        'config',
        { ...home, job: 'config' },
        signal,
        async function* read(caller) {
          const name = await chooseAggregator(caller, home, config.aggregator);
          return yield* readThroughConfig(
            new AggregatorApi(caller, name),
            place,
            { patchLimit: settings.patchesPerNode },
          );
        },
      );
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof CollectionError)) {
        throw error;
      }
      logger.debug('The Config aggregator told no patch state either', {
        accountId: place.accountId,
        error: error.message,
      });
      throw denied;
    }
    const { accountId, region } = place;
    logger.info('Read patch state through the Config aggregator', {
      accountId,
      region,
      nodes: found,
    });
    return {
      coverage: [
        {
          accountId,
          region,
          status: 'denied',
          message: `${denied.message}. Read through the Config aggregator instead: ${found} scanned nodes; unknown are instances that are not managed or never scanned, CVE ids, baselines and maintenance windows`,
          mend: denied.mend,
        },
      ],
      problems: [],
    };
  }

  async *#withCaller<S extends keyof AwsClients, T>(
    service: S,
    at: { accountId: string; region: string; job?: AwsJob },
    signal: AbortSignal,
    read: (caller: AwsCaller<AwsClients[S]>) => Pages<T>,
  ): Pages<T> {
    const caller = await this.#options.connector.connect(service, {
      accountId: at.accountId,
      region: at.region,
      job: at.job ?? 'patch-manager',
      signal,
    });
    try {
      return yield* read(caller);
    } finally {
      caller.close();
    }
  }

  // Where Config cannot be asked, instances without an agent stay unseen, which is told.
  async #instances(
    target: CollectionTarget,
    signal: AbortSignal,
    problems: CollectionProblem[],
  ): Promise<Instances> {
    const caller = await this.#options.connector.connect('config', {
      accountId: target.accountId,
      region: target.region,
      job: 'patch-manager',
      signal,
    });
    try {
      return await readInstances(caller, target);
    } catch (error) {
      signal.throwIfAborted();
      problems.push(problemOf(error, `Instances of ${target.title}`));
      return new Map();
    } finally {
      caller.close();
    }
  }
}

function coverageOf(
  { accountId, region }: PatchPlace,
  unusable: number,
): CoverageEntry {
  return unusable === 0
    ? { accountId, region, status: 'succeeded' }
    : {
        accountId,
        region,
        status: 'partial',
        message: `${unusable} nodes or patch states of account ${accountId}, region ${region} could not be used, so what is missing was kept as it was`,
        mend: 'See the skipped items of this run',
      };
}
