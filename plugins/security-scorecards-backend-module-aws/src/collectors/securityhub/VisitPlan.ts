import type { Hub } from './HubReader';
import type { Partition } from './Partition';

/** What one visit reads. @internal */
export interface VisitPlan {
  /**
   * Read first and alone, and left off after a few pages if it is not done by then: a small organisation needs no more requests
   * than it has pages.
   */
  lead?: Partition;
  /** Read side by side, from where the lead was left off. */
  partitions: Partition[];
  /** The accounts that the visit speaks of. */
  expected: Hub['expected'];
  /** Whether what Security Hub says of its controls is to be read. */
  readsControls: boolean;
  /** From where the next visit of the same pass starts. */
  watermark: string;
}
