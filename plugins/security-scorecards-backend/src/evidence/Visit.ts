import type { EvidenceOrigin } from './EvidenceOrigin';
import type { IdBitmap } from './IdBitmap';

/** A visit to a target under way: the lease and what the store remembers of the pass. */
export interface Visit extends EvidenceOrigin {
  targetId: string;
  /** Who holds the lease; every write of the visit fails when somebody else holds it. */
  holder: string;
  /** `collection_runs.id`. */
  runId: number;
  /** Which of the collector's passes it is; `full` or `delta` for a collector that names none. */
  passId: string;
  /** Whether the collector's passes share one watermark. */
  sharedWatermark: boolean;
  /** When the visit started, ISO 8601. */
  startedAt: string;
  /** When the pass started, which an earlier visit may have done, ISO 8601. */
  passStartedAt: string;
  /** Of a pass that was cut off. */
  checkpoint?: string;
  /** Where a delta starts. */
  watermark?: string;
  /** Unusable items of the pass before this visit, counted by cause. */
  skipped: Readonly<Record<string, number>>;
  seenResources: IdBitmap;
}
