import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectedPage,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';
import type { BatchResult, EvidenceBatch } from './EvidenceBatch';
import type { SweepResult } from './SweepResult';
import type { Visit } from './Visit';

/** Keeps the current evidence, the inventory and the history of status changes. */
export interface EvidenceStore {
  /** Rows of evidence that a batch should have; a batch is one transaction and at most one page longer. */
  readonly batchSize: number;

  /**
   * Writes what changed, with transitions, marks and the state of the visit, in one transaction, and adds what the batch
   * held to the visit's bitmaps. Safe to repeat. Throws `LeaseLostError` when the visit has lost its lease.
   */
  storeBatch(visit: Visit, batch: EvidenceBatch): Promise<BatchResult>;

  /**
   * Writes what an event feed received, without a visit, in one transaction. Each row goes to the target that covers its
   * source, account and region, that is, of which a visit has read that place completely before; rows that no target covers
   * are ignored and counted. What is stored and newer stays. Safe to repeat and to call from several instances at once.
   */
  storeFeed(options: {
    source: EvidenceSource;
    page: CollectedPage;
  }): Promise<BatchResult>;

  /**
   * After a complete full pass: retires the target's evidence that the pass has not seen in accounts and regions
   * that were read completely, and removes resources that are gone. What a feed or another pass brought since this pass started
   * stays, as does all else. Safe to repeat.
   */
  sweep(
    visit: Visit,
    options: { coverage: readonly CoverageEntry[]; signal: AbortSignal },
  ): Promise<SweepResult>;
}
