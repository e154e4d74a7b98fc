import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  CollectedPage,
  CollectionOutcome,
  EvidenceCollector,
  ResourcePatches,
} from 'backstage-plugin-security-scorecards-node';
import type { EvidenceBatch, PreparedRows } from '../evidence/EvidenceBatch';
import type { EvidenceStore } from '../evidence/EvidenceStore';
import { prepareBatch } from '../evidence/prepareBatch';
import { SignalRun } from '../signals/SignalRun';
import type { SignalStore } from '../signals/SignalStore';
import type { SweepResult } from '../evidence/SweepResult';
import type { Visit } from '../evidence/Visit';
import { PatchBuffer } from '../patches/PatchBuffer';
import type { PatchStore } from '../patches/PatchStore';
import { yieldToEventLoop } from '../util/yieldToEventLoop';
import type { CollectionChange } from './CollectionChange';
import { coverageOfFailure } from './coverageOfFailure';
import { describeFailure } from './describeFailure';
import { describeOutcome } from './describeOutcome';
import { untilAborted } from './untilAborted';
import { PageBuffer } from './PageBuffer';
import { PageGuard } from './PageGuard';
import { SkipCounter } from './SkipCounter';
import { StorablePages } from './StorablePages';
import type { TargetState } from './TargetState';
import type { VisitEnd } from './VisitEnd';
import type { VisitSummary } from './VisitSummary';
import { WriteBehind } from '../util/WriteBehind';

// Bitmaps are stored with a batch when enough rows came since the last time to be worth their bytes.
const BITMAP_BYTES_PER_ROW = 50;
// A slow source shows its progress, and loses no more than this when it is cut off.
const FLUSH_AFTER_MS = 5_000;

/** What a visit needs. */
export interface SyncRunOptions {
  visit: Visit;
  target: TargetState;
  collector: EvidenceCollector;
  store: EvidenceStore;
  signals: SignalStore;
  logger: LoggerService;
  clock: () => Date;
  signal: AbortSignal;
  onChange?: (change: CollectionChange) => void;
  /** Is told of the end, whatever it is. */
  onEnd?: (summary: VisitSummary) => void;
  /** Where the open patches of resources go; they are dropped without one. */
  patches?: PatchStore;
  maxPages?: number;
}

/**
 * One visit to a target: reads pages, writes batches, sweeps after a complete full pass, and says how it ended.
 *
 * States: reading → (sweeping →) complete; an error or the signal at any point leads to failed or interrupted, with what
 * was read so far stored. One batch is stored while the next is read, so that source and database work at the same time and no
 * more than two batches are held. Throws only what the store throws, `LeaseLostError` among it.
 */
export class SyncRun {
  readonly #options: SyncRunOptions;
  readonly #buffer: PageBuffer;
  readonly #signals: SignalRun;
  readonly #patches = PatchBuffer.create();
  readonly #storable = StorablePages.create();
  readonly #writes = WriteBehind.create();
  readonly #guard: PageGuard;
  readonly #skippedOfPass: SkipCounter;
  readonly #skippedOfVisit = SkipCounter.create();
  readonly #startedAt: Date;
  #flushedAt: Date;
  #lastPage: Pick<CollectedPage, 'checkpoint' | 'progress'>;
  #rowsSinceCheckpoint = 0;
  #storedCheckpoint: string | undefined;
  #progressed = false;
  #pages = 0;
  #read = 0;
  #written = 0;
  #withdrawn = 0;
  #transitions = 0;

  static create(options: SyncRunOptions): SyncRun {
    return new SyncRun(options);
  }

  private constructor(options: SyncRunOptions) {
    const { visit, store, clock, maxPages } = options;
    this.#options = options;
    this.#buffer = PageBuffer.create({ batchSize: store.batchSize });
    this.#signals = SignalRun.create({ store: options.signals, visit });
    this.#guard = PageGuard.create({ maxPages });
    this.#skippedOfPass = SkipCounter.create(visit.skipped);
    this.#startedAt = clock();
    this.#flushedAt = this.#startedAt;
    this.#lastPage = { checkpoint: visit.checkpoint };
    this.#storedCheckpoint = visit.checkpoint;
  }

  async run(): Promise<VisitEnd> {
    const end = await this.#visit();
    this.#tellOf(end);
    return end;
  }

  async #visit(): Promise<VisitEnd> {
    await this.#signals.open();
    const reading = await this.#readPages();
    // Also after an error: what was read is true, and the next visit need not read it again.
    await this.#flush({ last: true });
    if (!('outcome' in reading)) {
      return this.#endEarly(reading);
    }
    const { outcome } = reading;
    let sweep: SweepResult = { retired: 0, removedResources: 0 };
    if (this.#options.visit.pass === 'full') {
      const { store, visit, signal } = this.#options;
      try {
        // First, so that what only they kept in the inventory can go in the same pass.
        await this.#signals.sweep({ coverage: outcome.coverage, signal });
        sweep = await store.sweep(visit, {
          coverage: outcome.coverage,
          signal,
        });
      } catch (error) {
        if (signal.aborted) {
          return this.#endEarly({ error, resumable: true });
        }
        throw error;
      }
    }
    const skipped = this.#skippedOfPass.toRecord();
    return {
      ...describeOutcome({ outcome, skipped }),
      kind: 'complete',
      keepPass: false,
      coverage: outcome.coverage,
      problems: outcome.problems,
      watermark: outcome.watermark,
      controls: outcome.controls,
      retired: sweep.retired,
      durationMs: this.#elapsed(),
      skipped,
    };
  }

  async #readPages(): Promise<Reading> {
    const { collector, target, visit, logger } = this.#options;
    const signal = AbortSignal.any([this.#options.signal, this.#writes.failed]);
    const pages = collector.collect(target, {
      pass: visit.pass,
      passId: visit.passId,
      checkpoint: visit.checkpoint,
      watermark: visit.watermark,
      signal,
      logger,
    });
    try {
      for (;;) {
        let next: IteratorResult<CollectedPage, CollectionOutcome>;
        try {
          next = await untilAborted(pages.next(), signal);
        } catch (error) {
          return { error, resumable: true };
        }
        if (next.done) {
          return { outcome: this.#storable.settle(next.value) };
        }
        try {
          this.#guard.check(next.value);
        } catch (error) {
          return { error, resumable: false };
        }
        this.#accept(this.#storable.accept(next.value));
        if (
          this.#buffer.isFull ||
          this.#signals.isFull ||
          this.#patches.isFull ||
          this.#isFlushDue()
        ) {
          await this.#flush();
        }
        // The database's answers to the batch under way are not to wait for a source that has many pages at hand.
        await yieldToEventLoop();
      }
    } finally {
      // Lets the collector tidy up. Not awaited, for it may be stuck in the very request that was given up.
      pages.return({ coverage: [], problems: [] }).catch(() => undefined);
    }
  }

  #accept(page: CollectedPage): void {
    this.#buffer.add(page);
    this.#signals.add(page);
    this.#patches.add(page.patches);
    this.#skippedOfPass.add(page.skipped);
    this.#skippedOfVisit.add(page.skipped);
    this.#lastPage = {
      checkpoint: page.checkpoint,
      progress: page.progress ?? this.#lastPage.progress,
    };
    this.#pages += 1;
    this.#read += page.evidence.length;
    this.#rowsSinceCheckpoint +=
      page.evidence.length +
      page.resources.length +
      (page.removed?.length ?? 0) +
      (page.signals?.length ?? 0);
    for (const { cause, item } of page.skipped) {
      this.#options.logger.debug('Collected item could not be used', {
        targetId: this.#options.visit.targetId,
        cause,
        item: item ?? '',
      });
    }
  }

  #isFlushDue(): boolean {
    return (
      this.#options.clock().getTime() - this.#flushedAt.getTime() >=
      FLUSH_AFTER_MS
    );
  }

  #isCheckpointWorthIt(): boolean {
    const { seenEvidence, seenResources } = this.#options.visit;
    return (
      this.#rowsSinceCheckpoint * BITMAP_BYTES_PER_ROW >=
      seenEvidence.byteLength +
        seenResources.byteLength +
        this.#signals.byteLength
    );
  }

  // Begins to store what was gathered, as soon as the batch before is stored; the last one is waited for as well.
  async #flush(options: { last?: boolean } = {}): Promise<void> {
    const { visit, clock } = this.#options;
    const isEmpty = this.#buffer.isEmpty;
    const rows = prepareBatch(this.#buffer.take(), {
      now: clock().toISOString(),
      unordered: visit.pass === 'delta',
    });
    await this.#writes.settle();
    const resumable = options.last || this.#isCheckpointWorthIt();
    if (isEmpty && !(resumable && this.#rowsSinceCheckpoint > 0)) {
      return;
    }
    const signalsWritten = await this.#signals.flush({ resumable });
    const batch = this.#takeBatch(rows, resumable);
    this.#writes.begin(() => this.#store(batch, signalsWritten));
    if (options.last) {
      await this.#writes.settle();
    }
  }

  // All that a batch needs, as of now: pages that come while it is stored belong to the next one.
  #takeBatch(rows: PreparedRows, resumable: boolean): PendingBatch {
    const { checkpoint, progress } = this.#lastPage;
    if (resumable) {
      this.#rowsSinceCheckpoint = 0;
    }
    this.#flushedAt = this.#options.clock();
    return {
      patches: this.#patches.take(),
      evidence: {
        ...rows,
        progress: {
          resumable,
          checkpoint,
          skippedOfPass: this.#skippedOfPass.toRecord(),
          skippedOfVisit: this.#skippedOfVisit.toRecord(),
          pages: this.#pages,
          evidenceRead: this.#read,
          evidenceWritten: this.#written,
          evidenceWithdrawn: this.#withdrawn,
          reported: progress,
        },
      },
    };
  }

  async #store(
    { evidence, patches }: PendingBatch,
    signalsWritten: number,
  ): Promise<void> {
    const { visit, store, clock, onChange } = this.#options;
    const result = await store.storeBatch(visit, evidence);
    // After the batch, which brings the resources that they are of.
    await this.#options.patches?.replace(patches);
    const { resumable, checkpoint } = evidence.progress;
    if (resumable) {
      this.#progressed ||= checkpoint !== this.#storedCheckpoint;
      this.#storedCheckpoint = checkpoint;
    }
    this.#flushedAt = clock();
    this.#written += result.written;
    this.#withdrawn += result.retired;
    this.#transitions += result.transitions;
    if (
      result.written +
        result.resourcesWritten +
        result.retired +
        signalsWritten >
      0
    ) {
      onChange?.({
        kind: 'batch',
        targetId: visit.targetId,
        written: result.written,
        retired: result.retired,
      });
    }
  }

  #endEarly(reading: { error: unknown; resumable: boolean }): VisitEnd {
    const { target, signal } = this.#options;
    const common = {
      problems: [],
      retired: 0,
      durationMs: this.#elapsed(),
      skipped: this.#skippedOfPass.toRecord(),
    };
    if (signal.aborted) {
      return {
        ...common,
        kind: 'interrupted',
        status: target.status,
        message:
          'The visit was asked to stop; the next one goes on from there.',
        keepPass: this.#storedCheckpoint !== undefined,
        coverage: [],
      };
    }
    const trouble = describeFailure(reading.error);
    return {
      ...common,
      ...trouble,
      kind: 'failed',
      keepPass:
        reading.resumable &&
        trouble.status === 'failed' &&
        this.#progressed &&
        this.#storedCheckpoint !== undefined,
      coverage: coverageOfFailure(target, trouble),
    };
  }

  #elapsed(): number {
    return this.#options.clock().getTime() - this.#startedAt.getTime();
  }

  #tellOf(end: VisitEnd): void {
    const { visit, logger, onEnd } = this.#options;
    const summary: VisitSummary = {
      targetId: visit.targetId,
      source: visit.source,
      pass: visit.passId,
      resumed: visit.checkpoint !== undefined,
      kind: end.kind,
      status: end.status,
      pages: this.#pages,
      evidenceRead: this.#read,
      evidenceWritten: this.#written,
      evidenceRetired: end.retired,
      evidenceWithdrawn: this.#withdrawn,
      transitions: this.#transitions,
      skipped: this.#skippedOfVisit.toRecord(),
      progress: this.#lastPage.progress,
      durationMs: end.durationMs,
      ...(end.message && { reason: end.message }),
      ...(end.mend && { mend: end.mend }),
    };
    if (end.kind === 'failed') {
      logger.warn('Collection visit failed', { ...summary });
    } else {
      logger.info('Collection visit ended', { ...summary });
    }
    onEnd?.(summary);
  }
}

interface PendingBatch {
  evidence: EvidenceBatch;
  patches: ResourcePatches[];
}

type Reading =
  | { outcome: CollectionOutcome }
  | {
      error: unknown;
      /** Whether the next visit may go on from the checkpoint. */
      resumable: boolean;
    };
