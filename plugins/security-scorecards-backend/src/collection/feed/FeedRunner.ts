import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type {
  EvidenceFeed,
  FeedBatch,
} from 'backstage-plugin-security-scorecards-node';
import type { BatchResult } from '../../evidence/EvidenceBatch';
import type { EvidenceStore } from '../../evidence/EvidenceStore';
import type { CollectionChange } from '../CollectionChange';
import { StorablePages } from '../StorablePages';
import type { FeedMonitor } from './FeedMonitor';
import { splitBySource } from './splitBySource';

const STORE_ATTEMPTS = 6;
const STORE_DELAY_MS = 500;
const RESTART_DELAY_MS = 1_000;
const MAX_RESTART_DELAY_MS = 5 * 60_000;

/** What running a feed needs. */
export interface FeedRunnerOptions {
  feed: EvidenceFeed;
  store: Pick<EvidenceStore, 'storeFeed'>;
  monitor: FeedMonitor;
  logger: LoggerService;
  /** Resolves after so many milliseconds; rejects when the signal fires first. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Numbers in [0, 1), so that instances don't come back all at once. */
  random: () => number;
  onChange?: (change: CollectionChange) => void;
}

/**
 * Stores what one feed brings, page by page, and starts it again after errors, after 1, 2, 4 … seconds, at most five minutes.
 *
 * A page is acknowledged after it was stored. While the store is in trouble nothing else is received, so that messages
 * wait in the queue instead of coming back too often.
 */
export class FeedRunner {
  readonly #options: FeedRunnerOptions;

  static create(options: FeedRunnerOptions): FeedRunner {
    return new FeedRunner(options);
  }

  private constructor(options: FeedRunnerOptions) {
    this.#options = options;
  }

  /** Runs until the signal is aborted. Never throws. */
  async run(signal: AbortSignal): Promise<void> {
    const { feed, monitor, logger, sleep, random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      monitor.listening();
      try {
        for await (const batch of feed.receive({ signal, logger })) {
          await this.#take(batch, signal);
          if (batch.messages !== 0) {
            failures = 0;
          }
        }
        if (signal.aborted) {
          return;
        }
        throw new Error('The feed ended by itself');
      } catch (error) {
        if (signal.aborted) {
          return;
        }
        failures += 1;
        monitor.failed(error);
        const delay = Math.min(
          MAX_RESTART_DELAY_MS,
          RESTART_DELAY_MS * 2 ** Math.min(failures - 1, 20),
        );
        logger.warn('An event feed ended and is started again', {
          feed: feed.id,
          inSeconds: Math.round(delay / 1000),
          error: stringifyError(error),
        });
        try {
          await sleep(delay * (0.5 + random() / 2), signal);
        } catch {
          return;
        }
      }
    }
  }

  async #take(batch: FeedBatch, signal: AbortSignal): Promise<void> {
    const { feed, store, monitor, onChange } = this.#options;
    const results: BatchResult[] = [];
    // What is too long for the store would hold up the queue; the scheduled passes say where something is missing for it.
    const page = StorablePages.create().accept(batch.page);
    for (const part of splitBySource(page, feed.source)) {
      results.push(await this.#insist(() => store.storeFeed(part), signal));
    }
    await batch.acknowledge();
    monitor.stored({ ...batch, page }, results);
    const written = results.reduce((sum, result) => sum + result.written, 0);
    const retired = results.reduce((sum, result) => sum + result.retired, 0);
    if (written + retired > 0) {
      onChange?.({ kind: 'feed', targetId: feed.id, written, retired });
    }
  }

  async #insist<T>(store: () => Promise<T>, signal: AbortSignal): Promise<T> {
    const { sleep, logger, feed } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await store();
      } catch (error) {
        if (attempt >= STORE_ATTEMPTS) {
          throw error;
        }
        logger.debug('A page of an event feed was not stored, once more', {
          feed: feed.id,
          error: stringifyError(error),
        });
        await sleep(STORE_DELAY_MS * 2 ** (attempt - 1), signal);
      }
    }
  }
}
