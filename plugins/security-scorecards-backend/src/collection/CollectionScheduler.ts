import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CollectionCleaner } from './CollectionCleaner';
import type { CollectionConfig } from './CollectionConfig';
import type { TargetRegistry } from './TargetRegistry';
import type { TargetStore } from './TargetStore';
import type { TargetVisitor } from './TargetVisitor';

const LIST_TASK = 'collection-targets';
const CLEAN_TASK = 'collection-cleanup';
const MAX_LIST_INTERVAL_MS = 15 * 60_000;
const MAX_POLL_INTERVAL_MS = 30_000;

/** What the scheduled tasks do. */
export interface CollectionSchedulerOptions {
  scheduler: SchedulerService;
  config: CollectionConfig;
  registry: TargetRegistry;
  targets: TargetStore;
  visitor: TargetVisitor;
  cleaner: CollectionCleaner;
  logger: LoggerService;
}

/**
 * Registers the tasks of the collection with Backstage's scheduler. All are global: each runs on one instance of the
 * backend at a time, so that the shards spread over the instances and `concurrency` holds for all of them together.
 */
export class CollectionScheduler {
  readonly #options: CollectionSchedulerOptions;
  readonly #shards: readonly string[];

  static create(options: CollectionSchedulerOptions): CollectionScheduler {
    return new CollectionScheduler(options);
  }

  private constructor(options: CollectionSchedulerOptions) {
    this.#options = options;
    this.#shards = Array.from(
      { length: options.config.concurrency },
      (_, index) => `collection-${index + 1}`,
    );
  }

  async start(): Promise<void> {
    const { scheduler, config, visitor, cleaner } = this.#options;
    const { frequencyMs, timeoutMs, initialDelayMs } = config.schedule;
    const common = {
      timeout: { milliseconds: timeoutMs },
      initialDelay: { milliseconds: initialDelayMs },
      scope: 'global',
    } as const;
    await scheduler.scheduleTask({
      ...common,
      id: LIST_TASK,
      frequency: { milliseconds: Math.min(frequencyMs, MAX_LIST_INTERVAL_MS) },
      fn: signal => this.#listTargets(signal),
    });
    for (const id of this.#shards) {
      await scheduler.scheduleTask({
        ...common,
        id,
        frequency: {
          milliseconds: Math.min(frequencyMs, MAX_POLL_INTERVAL_MS),
        },
        fn: async signal => {
          await visitor.visitDue({ signal });
        },
      });
    }
    await scheduler.scheduleTask({
      ...common,
      id: CLEAN_TASK,
      frequency: { hours: 24 },
      fn: signal => cleaner.clean({ signal }),
    });
  }

  /** Starts an idle shard now; the busy ones come back to the due targets by themselves. */
  async wake(): Promise<void> {
    for (const id of this.#shards) {
      try {
        await this.#options.scheduler.triggerTask(id);
        return;
      } catch (error) {
        this.#options.logger.debug('A collection task was not started early', {
          task: id,
          error: stringifyError(error),
        });
      }
    }
  }

  async #listTargets(signal: AbortSignal): Promise<void> {
    const { registry, targets } = this.#options;
    await targets.applyListings(await registry.list({ signal }));
    await this.wake();
  }
}
