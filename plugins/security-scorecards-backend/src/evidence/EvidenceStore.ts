import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
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
   * After a complete full pass: retires the target's evidence that the pass has not seen in accounts and regions
   * that were read completely, and removes resources that are gone. All else stays as it is. Safe to repeat.
   */
  sweep(
    visit: Visit,
    options: { coverage: readonly CoverageEntry[]; signal: AbortSignal },
  ): Promise<SweepResult>;
}
