import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { AttestationKeeper } from '../attestations/AttestationKeeper';
import type { WaiverKeeper } from '../waivers/WaiverKeeper';

const TASK_ID = 'security-scorecards-governance';

/** Keeps both ledgers in line with time, evidence and app-config. One replica at a time runs it. @internal */
export class GovernanceTask {
  readonly #scheduler: SchedulerService;
  readonly #logger: LoggerService;
  readonly #waivers: WaiverKeeper;
  readonly #attestations: AttestationKeeper;
  readonly #onChange: () => void;

  constructor(options: {
    scheduler: SchedulerService;
    logger: LoggerService;
    waivers: WaiverKeeper;
    attestations: AttestationKeeper;
    /** Called after what counts has changed. */
    onChange: () => void;
  }) {
    this.#scheduler = options.scheduler;
    this.#logger = options.logger;
    this.#waivers = options.waivers;
    this.#attestations = options.attestations;
    this.#onChange = options.onChange;
  }

  async start(): Promise<void> {
    await this.#scheduler.scheduleTask({
      id: TASK_ID,
      frequency: { minutes: 5 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 5 },
      scope: 'global',
      fn: signal => this.run({ signal }),
    });
  }

  /** One round. Throws when the signal is aborted. */
  async run(options: { signal: AbortSignal }): Promise<void> {
    const waivers = await this.#waivers.run(options);
    const attestations = await this.#attestations.run(options);
    if (waivers + attestations > 0) {
      this.#logger.info('Waivers and attestations have changed', {
        waivers,
        attestations,
      });
      this.#onChange();
    }
  }
}
