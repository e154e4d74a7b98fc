import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CollectionConfig } from './CollectionConfig';
import type { SignalRetentionStore } from '../signals/SignalRetentionStore';
import type { RetentionStore } from './RetentionStore';

// Longer than a queue keeps a message, which is 14 days for SQS.
const WITHDRAWN_MS = 15 * 24 * 60 * 60_000;

/** Applies the retention settings. */
export class CollectionCleaner {
  readonly #store: RetentionStore;
  readonly #signals: SignalRetentionStore;
  readonly #retention: CollectionConfig['retention'];
  readonly #logger: LoggerService;
  readonly #clock: () => Date;

  static create(options: {
    store: RetentionStore;
    signals: SignalRetentionStore;
    retention: CollectionConfig['retention'];
    logger: LoggerService;
    clock: () => Date;
  }): CollectionCleaner {
    return new CollectionCleaner(options);
  }

  private constructor(options: {
    store: RetentionStore;
    signals: SignalRetentionStore;
    retention: CollectionConfig['retention'];
    logger: LoggerService;
    clock: () => Date;
  }) {
    this.#store = options.store;
    this.#signals = options.signals;
    this.#retention = options.retention;
    this.#logger = options.logger;
    this.#clock = options.clock;
  }

  async clean(options: { signal: AbortSignal }): Promise<void> {
    const { runsMs, transitionsMs, evidenceMs, signalsMs } = this.#retention;
    const abandonedSignals = await this.#signals.archiveAbandonedSignals({
      before: this.#ago(evidenceMs),
      signal: options.signal,
    });
    const signals = await this.#signals.deleteArchivedSignals({
      before: this.#ago(signalsMs),
      signal: options.signal,
    });
    const evidence = await this.#store.retireAbandoned({
      before: this.#ago(evidenceMs),
      signal: options.signal,
    });
    const runs = await this.#store.deleteRuns({ before: this.#ago(runsMs) });
    const transitions = await this.#store.deleteTransitions({
      before: this.#ago(transitionsMs),
    });
    const resources = await this.#store.purgeResources({
      before: this.#ago(transitionsMs),
    });
    const withdrawn = await this.#store.deleteWithdrawn({
      before: this.#ago(WITHDRAWN_MS),
    });
    this.#logger.info('Collection clean-up ended', {
      evidence,
      runs,
      transitions,
      resources,
      abandonedSignals,
      signals,
      withdrawn,
    });
  }

  #ago(milliseconds: number): string {
    return new Date(this.#clock().getTime() - milliseconds).toISOString();
  }
}
