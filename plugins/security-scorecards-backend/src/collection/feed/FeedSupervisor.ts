import { setTimeout } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { CollectionFeedState } from 'backstage-plugin-security-scorecards-common';
import type { EvidenceFeed } from 'backstage-plugin-security-scorecards-node';
import type { EvidenceStore } from '../../evidence/EvidenceStore';
import type { CollectionChange } from '../CollectionChange';
import { describeFeed } from './describeFeed';
import { FeedMonitor } from './FeedMonitor';
import { FeedRunner } from './FeedRunner';
import type { FeedStateStore } from './FeedStateStore';

const SAVE_EVERY_MS = 5_000;
// An idle feed is heard of this often.
const HEARTBEAT_MS = 60_000;
// Who was not heard of for so long listens no more; crashed instances leave their state behind.
const LOST_AFTER_MS = 3 * HEARTBEAT_MS;

/** What running feeds needs. */
export interface FeedSupervisorOptions {
  feeds: readonly EvidenceFeed[];
  evidence: Pick<EvidenceStore, 'storeFeed'>;
  states: FeedStateStore;
  logger: LoggerService;
  clock: () => Date;
  /** Unique among all instances. */
  instanceId: string;
  random: () => number;
  onChange?: (change: CollectionChange) => void;
  saveEveryMs?: number;
}

/**
 * Runs the feeds on this instance from start to stop, and tells how they fare on all instances. Each instance listens: queues share
 * their messages out by themselves.
 */
export class FeedSupervisor {
  readonly #options: FeedSupervisorOptions;
  readonly #monitors: Map<EvidenceFeed, FeedMonitor>;
  readonly #stop = new AbortController();
  readonly #running: Promise<void>[] = [];
  readonly #savedAt = new Map<FeedMonitor, number>();

  static create(options: FeedSupervisorOptions): FeedSupervisor {
    return new FeedSupervisor(options);
  }

  private constructor(options: FeedSupervisorOptions) {
    this.#options = options;
    this.#monitors = new Map(
      options.feeds.map(feed => [
        feed,
        FeedMonitor.create({ ...options, feed }),
      ]),
    );
  }

  /** Returns at once; the feeds run beside everything else. */
  start(): void {
    const { evidence, logger, random, onChange } = this.#options;
    const { signal } = this.#stop;
    for (const [feed, monitor] of this.#monitors) {
      const runner = FeedRunner.create({
        feed,
        store: evidence,
        monitor,
        logger,
        sleep,
        random,
        onChange,
      });
      this.#running.push(runner.run(signal));
    }
    if (this.#monitors.size > 0) {
      this.#running.push(this.#keepStates());
    }
  }

  /** Waits until what is being stored is stored. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('The backend is shutting down'));
    await Promise.all(this.#running);
  }

  /** How the feeds fare on all instances. */
  async describe(): Promise<CollectionFeedState[]> {
    const { feeds, states, clock } = this.#options;
    if (feeds.length === 0) {
      return [];
    }
    const now = clock().getTime();
    const heard = (await states.list()).filter(
      ({ savedAt }) => now - Date.parse(savedAt) < LOST_AFTER_MS,
    );
    return feeds.map(feed =>
      describeFeed(
        feed,
        heard.filter(({ feedId }) => feedId === feed.id),
      ),
    );
  }

  async #keepStates(): Promise<void> {
    const { states, logger, saveEveryMs = SAVE_EVERY_MS } = this.#options;
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#saveStates();
      } catch (error) {
        logger.warn('The state of the event feeds was not kept', {
          error: stringifyError(error),
        });
      }
      await sleep(saveEveryMs, signal).catch(() => undefined);
    }
    await states
      .remove([...this.#monitors.values()].map(monitor => monitor.state()))
      .catch(() => undefined);
  }

  async #saveStates(): Promise<void> {
    const { states, clock } = this.#options;
    const now = clock().getTime();
    if (this.#savedAt.size === 0) {
      const lost = (await states.list()).filter(
        ({ savedAt }) => now - Date.parse(savedAt) >= LOST_AFTER_MS,
      );
      await states.remove(lost);
    }
    for (const monitor of this.#monitors.values()) {
      const savedAt = this.#savedAt.get(monitor) ?? -Infinity;
      if (monitor.changed || now - savedAt >= HEARTBEAT_MS) {
        await states.save(monitor.state());
        this.#savedAt.set(monitor, now);
      }
    }
  }
}

async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal, ref: false });
}
