import {
  CollectionError,
  type CollectedPage,
  type CollectionOutcome,
  type CollectionProblem,
  type CollectionTarget,
  type CollectOptions,
  type EvidenceCollector,
  type SkippedItem,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { AwsClients, AwsConnector } from '../../clients/AwsConnector';
import type { AwsCaller } from '../../clients/AwsCaller';
import type { Timer } from '../../clients/Timer';
import type { PatchManagerSettings } from '../../config/AwsSettings';
import { readTags } from '../tags/readTags';
import {
  convertAccount,
  convertNode,
  convertUnmanaged,
  nodeArn,
  nodeType,
  type PatchPlace,
} from './convert';
import { PatchApi } from './PatchApi';
import { type Instances, readInstances } from './readInstances';
import { nodeSchema, patchStateSchema } from './schema';

/** What the collector is made of. @internal */
export interface PatchManagerCollectorOptions {
  settings: PatchManagerSettings;
  partition: string;
  connector: AwsConnector;
  timer: Timer;
}

const MAX_UNMANAGED_PER_PAGE = 200;

/**
 * Reads the patch state of managed nodes in one account and region, which instances are not managed, and the tags of the
 * account's resources. Visits are short and start over when they were cut off.
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
    { signal, logger }: CollectOptions,
  ): AsyncGenerator<CollectedPage, CollectionOutcome, void> {
    const { settings, partition, timer } = this.#options;
    const { accountId, region } = target;
    const problems: CollectionProblem[] = [];
    const place: PatchPlace = {
      partition,
      accountId,
      region,
      now: timer.now(),
      scanMaxAgeMs: settings.scanMaxAgeMs,
    };
    const managed = new Set<string>();
    const unusable = yield* this.#withCaller('ssm', target, signal, caller =>
      readNodes(new PatchApi(caller), place, managed),
    );
    const instances = await this.#instances(target, signal, problems);
    if (settings.readTags) {
      try {
        yield* this.#withCaller('tagging', target, signal, caller =>
          tagPages(caller, place, instances),
        );
      } catch (error) {
        problems.push(problemOf(error, `Tags of ${target.title}`, signal));
      }
    }
    yield* unmanagedPages(place, instances, managed);
    yield* this.#withCaller('ssm', target, signal, caller =>
      accountPage(
        new PatchApi(caller),
        place,
        managed.size + instances.size > 0,
      ),
    );
    logger.info('Read Patch Manager', {
      target: target.id,
      managed: managed.size,
      knownInstances: instances.size,
    });
    return {
      coverage: [
        unusable === 0
          ? { accountId, region, status: 'succeeded' }
          : {
              accountId,
              region,
              status: 'partial',
              message: `${unusable} nodes or patch states of account ${accountId}, region ${region} could not be used, so what is missing was kept as it was`,
              mend: 'See the skipped items of this run',
            },
      ],
      problems,
    };
  }

  async *#withCaller<S extends keyof AwsClients, T>(
    service: S,
    target: CollectionTarget,
    signal: AbortSignal,
    read: (
      caller: AwsCaller<AwsClients[S]>,
    ) => AsyncGenerator<CollectedPage, T, void>,
  ): AsyncGenerator<CollectedPage, T, void> {
    const caller = await this.#options.connector.connect(service, {
      accountId: target.accountId,
      region: target.region,
      job: 'patch-manager',
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
      problems.push(problemOf(error, `Instances of ${target.title}`, signal));
      return new Map();
    } finally {
      caller.close();
    }
  }
}

function problemOf(
  error: unknown,
  place: string,
  signal: AbortSignal,
): CollectionProblem {
  signal.throwIfAborted();
  if (!(error instanceof CollectionError)) {
    throw error;
  }
  return { place, message: error.message, mend: error.mend };
}

async function* readNodes(
  api: PatchApi,
  place: PatchPlace,
  managed: Set<string>,
): AsyncGenerator<CollectedPage, number, void> {
  let unusable = 0;
  for await (const page of api.nodes()) {
    const nodes = page.flatMap(raw => nodeSchema.safeParse(raw).data ?? []);
    const ids = nodes.map(({ InstanceId }) => InstanceId);
    const skipped: SkippedItem[] = page
      .slice(nodes.length)
      .map(() => ({ cause: 'no-node-id' }));
    const { states, unreadable } =
      ids.length > 0 ? await api.states(ids) : { states: [], unreadable: [] };
    skipped.push(
      ...unreadable.map(item => ({ cause: 'unreadable-state', item })),
    );
    const byId = new Map(
      states.flatMap(raw => {
        const { data } = patchStateSchema.safeParse(raw);
        if (!data) {
          skipped.push({ cause: 'no-node-id' });
        }
        return data ? [[data.InstanceId, data] as const] : [];
      }),
    );
    unusable += skipped.length;
    ids.forEach(id => managed.add(id));
    // A state that lost its id may be that of any node of the page, so that none of them counts as never scanned.
    const known =
      skipped.length > 0
        ? nodes.filter(({ InstanceId }) => byId.has(InstanceId))
        : nodes;
    yield {
      evidence: known.flatMap(node =>
        convertNode(place, node, byId.get(node.InstanceId)),
      ),
      resources: known.map(({ InstanceId }) => resourceOf(place, InstanceId)),
      skipped,
    };
  }
  return unusable;
}

async function* tagPages(
  caller: AwsCaller<AwsClients['tagging']>,
  place: PatchPlace,
  instances: Instances,
): AsyncGenerator<CollectedPage, void, void> {
  const ec2 = nodeArn(place, '');
  for await (const resources of readTags(caller, place)) {
    for (const { resourceId } of resources) {
      const id = resourceId.startsWith(ec2) && resourceId.slice(ec2.length);
      if (id && !instances.has(id)) {
        instances.set(id, false);
      }
    }
    yield { evidence: [], resources, skipped: [] };
  }
}

function* unmanagedPages(
  place: PatchPlace,
  instances: Instances,
  managed: ReadonlySet<string>,
): Generator<CollectedPage, void, void> {
  const unmanaged = [...instances].filter(([id]) => !managed.has(id));
  for (let from = 0; from < unmanaged.length; from += MAX_UNMANAGED_PER_PAGE) {
    const part = unmanaged.slice(from, from + MAX_UNMANAGED_PER_PAGE);
    yield {
      evidence: part.flatMap(([id, running]) =>
        convertUnmanaged(place, id, running),
      ),
      resources: part.map(([id]) => resourceOf(place, id)),
      skipped: [],
    };
  }
}

async function* accountPage(
  api: PatchApi,
  place: PatchPlace,
  hasNodes: boolean,
): AsyncGenerator<CollectedPage, void, void> {
  const window = hasNodes ? await api.hasPatchWindow() : undefined;
  const baseline = hasNodes ? await api.hasOwnBaseline() : undefined;
  yield {
    evidence: [
      convertAccount(place, 'patch-no-maintenance-window', window),
      convertAccount(place, 'patch-no-baseline', baseline),
    ],
    resources: [],
    skipped: [],
  };
}

function resourceOf(place: PatchPlace, instanceId: string): ResourceRecord {
  return {
    resourceId: nodeArn(place, instanceId),
    resourceType: nodeType(instanceId),
    accountId: place.accountId,
    region: place.region,
  };
}
