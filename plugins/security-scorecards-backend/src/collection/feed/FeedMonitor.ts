import type {
  CollectionProblem,
  EvidenceFeed,
  FeedBatch,
} from 'backstage-plugin-security-scorecards-node';
import type { BatchResult } from '../../evidence/EvidenceBatch';
import { SkipCounter } from '../SkipCounter';
import { describeFeedFailure } from './describeFeedFailure';
import type { FeedState } from './FeedState';

const MAX_PROBLEMS = 20;

/** Keeps count of what one feed does on this instance. */
export class FeedMonitor {
  readonly #feed: EvidenceFeed;
  readonly #instanceId: string;
  readonly #clock: () => Date;
  readonly #skipped = SkipCounter.create();
  readonly #counts = { messages: 0, written: 0, ignored: 0 };
  #status: FeedState['status'] = 'listening';
  #last: Pick<FeedState, 'lastMessageAt' | 'lagSeconds'> = {};
  #trouble: FeedState['trouble'];
  #problems: CollectionProblem[] = [];
  #changed = true;

  static create(options: {
    feed: EvidenceFeed;
    instanceId: string;
    clock: () => Date;
  }): FeedMonitor {
    return new FeedMonitor(options);
  }

  private constructor(options: {
    feed: EvidenceFeed;
    instanceId: string;
    clock: () => Date;
  }) {
    this.#feed = options.feed;
    this.#instanceId = options.instanceId;
    this.#clock = options.clock;
  }

  /** Whether there is news since `state()` was last asked for. */
  get changed(): boolean {
    return this.#changed;
  }

  listening(): void {
    this.#changed ||= this.#status !== 'listening';
    this.#status = 'listening';
  }

  /** A page was stored. */
  stored(batch: FeedBatch, results: readonly BatchResult[]): void {
    const now = this.#clock();
    this.#changed = true;
    this.#trouble = undefined;
    this.#problems = batch.problems?.slice(0, MAX_PROBLEMS) ?? this.#problems;
    this.#skipped.add(batch.page.skipped);
    for (const { written, retired, ignored } of results) {
      this.#counts.written += written + retired;
      this.#counts.ignored += ignored;
    }
    if (batch.messages !== 0) {
      this.#counts.messages += batch.messages ?? 0;
      const sentAt = batch.sentAt ? Date.parse(batch.sentAt) : NaN;
      this.#last = {
        lastMessageAt: now.toISOString(),
        ...(Number.isNaN(sentAt)
          ? {}
          : {
              lagSeconds: Math.max(
                0,
                Math.round((now.getTime() - sentAt) / 1000),
              ),
            }),
      };
    }
  }

  /** The feed ended with an error and waits to be tried again. */
  failed(error: unknown): void {
    this.#changed = true;
    this.#status = 'waiting';
    this.#trouble = describeFeedFailure(error);
  }

  state(): FeedState {
    this.#changed = false;
    return {
      feedId: this.#feed.id,
      instanceId: this.#instanceId,
      source: this.#feed.source,
      title: this.#feed.title,
      status: this.#status,
      savedAt: this.#clock().toISOString(),
      ...this.#counts,
      skipped: this.#skipped.toRecord(),
      ...this.#last,
      ...(this.#trouble ? { trouble: this.#trouble } : {}),
      problems: this.#problems,
    };
  }
}
