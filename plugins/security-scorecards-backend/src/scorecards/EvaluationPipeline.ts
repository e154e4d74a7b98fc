import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EntitySynchronizer } from '../attribution/EntitySynchronizer';
import type { ResourceAttributor } from '../attribution/ResourceAttributor';
import type { EvaluationRun } from '../metrics/createEvaluationMetrics';
import type { ChangeDetector } from './ChangeDetector';
import type { ScorecardEvaluator } from './ScorecardEvaluator';

const TASK_ID = 'security-scorecards-evaluation';
/** A synchronisation with the catalog may take at most this share of the time. */
const SYNCHRONISATION_SHARE = 0.05;

/**
 * Keeps scorecards in line with the catalog and the evidence store: entities, attribution, evaluation, in this order. Every stage
 * works off what is marked in the database, so a run that is cut off is continued by the next, on whichever replica that is.
 *
 * @internal
 */
export class EvaluationPipeline {
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #synchronizer: EntitySynchronizer;
  readonly #attributor: ResourceAttributor;
  readonly #changes: ChangeDetector;
  readonly #evaluator: ScorecardEvaluator;
  readonly #clock: () => Date;
  readonly #onRun?: (run: EvaluationRun) => void;
  #synchroniseFrom = 0;

  constructor(options: {
    scheduler: SchedulerService;
    logger: LoggerService;
    synchronizer: EntitySynchronizer;
    attributor: ResourceAttributor;
    changes: ChangeDetector;
    evaluator: ScorecardEvaluator;
    clock: () => Date;
    /** Is told of each run that had work. */
    onRun?: (run: EvaluationRun) => void;
  }) {
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#synchronizer = options.synchronizer;
    this.#attributor = options.attributor;
    this.#changes = options.changes;
    this.#evaluator = options.evaluator;
    this.#clock = options.clock;
    this.#onRun = options.onRun;
  }

  /** Registers the scheduled task. One replica at a time runs it. */
  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: TASK_ID,
      frequency: { seconds: 30 },
      // A run goes on where the one before was; the task of a replica that died is locked until then.
      timeout: { minutes: 5 },
      initialDelay: { seconds: 3 },
      scope: 'global',
      fn: signal => this.run({ signal }),
    });
  }

  /** Asks for a run now; one that is under way or due does as well. */
  async prompt(): Promise<void> {
    try {
      await this.#scheduler.triggerTask(TASK_ID);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConflictError') {
        throw error;
      }
    }
  }

  /** One run of all stages. Throws when the signal is aborted. */
  async run(options: { signal: AbortSignal }): Promise<void> {
    const started = this.#clock().getTime();
    const synchronisation = await this.#synchronise(options.signal);
    const attribution = await this.#attributor.run(options);
    await this.#changes.detect();
    const evaluation = await this.#evaluator.run(options);
    if (
      synchronisation?.written ||
      attribution.resources > 0 ||
      evaluation.evaluated > 0
    ) {
      const seconds = (this.#clock().getTime() - started) / 1000;
      this.#onRun?.({ ...evaluation, seconds });
      this.#logger.info('Scorecards are up to date', {
        entitiesWritten: synchronisation?.written ?? 0,
        entitiesDeleted: synchronisation?.deleted ?? 0,
        resourcesAttributed: attribution.resources,
        resourcesMoved: attribution.moved,
        scorecardsEvaluated: evaluation.evaluated,
        scorecardsWritten: evaluation.written,
        scorecardsFailed: evaluation.failed,
        seconds,
      });
    }
  }

  /** A catalog that does not answer must not keep evidence from being evaluated. */
  async #synchronise(signal: AbortSignal) {
    const started = this.#clock().getTime();
    if (started < this.#synchroniseFrom) {
      return undefined;
    }
    try {
      return await this.#synchronizer.synchronize({ signal });
    } catch (error) {
      signal.throwIfAborted();
      this.#logger.warn(
        'The catalog could not be read; the entities known so far are used',
        error instanceof Error ? error : undefined,
      );
      return undefined;
    } finally {
      const now = this.#clock().getTime();
      this.#synchroniseFrom = now + (now - started) / SYNCHRONISATION_SHARE;
    }
  }
}
