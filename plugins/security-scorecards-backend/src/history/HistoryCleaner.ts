import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Database } from '../database/Database';
import { deleteHistory } from '../database/history/deleteHistory';

const TASK_ID = 'security-scorecards-history-cleanup';

/** Applies the retention of the history once a day. @internal */
export class HistoryCleaner {
  readonly #database: Database;
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #retentionMs: number;
  readonly #clock: () => Date;

  constructor(options: {
    database: Database;
    scheduler: SchedulerService;
    logger: LoggerService;
    retentionMs: number;
    clock: () => Date;
  }) {
    this.#database = options.database;
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#retentionMs = options.retentionMs;
    this.#clock = options.clock;
  }

  /** Registers the scheduled task. */
  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: TASK_ID,
      frequency: { hours: 24 },
      timeout: { hours: 1 },
      initialDelay: { minutes: 15 },
      scope: 'global',
      fn: signal => this.clean({ signal }),
    });
  }

  /** Deletes what has been kept long enough. */
  async clean(options: { signal: AbortSignal }): Promise<void> {
    const before = new Date(this.#clock().getTime() - this.#retentionMs);
    const rows = await deleteHistory(this.#database, {
      before: before.toISOString(),
      ...options,
    });
    this.#logger.info('History clean-up ended', { rows });
  }
}
