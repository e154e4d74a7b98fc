import type {
  CollectedPage,
  RemovedEvidence,
} from 'backstage-plugin-security-scorecards-node';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { PreparedEvidence } from './PreparedEvidence';

/** Rows of one or several pages as `prepareBatch` makes them: each once, with times in UTC and none in the future. */
export interface PreparedRows {
  evidence: readonly PreparedEvidence[];
  /** The resources that the pages tell of, those of their evidence included. */
  resources: readonly ResourceRecord[];
  /** Evidence that the source has withdrawn. */
  removed: readonly RemovedEvidence[];
}

/** What one or several pages brought, written in one transaction. */
export interface EvidenceBatch extends PreparedRows {
  /** State of the visit after these pages. */
  progress: BatchProgress;
}

/** State of the visit after a batch. */
export interface BatchProgress {
  /** True when the next visit may start after this batch: checkpoint, bitmaps and skipped items are stored with it. */
  resumable: boolean;
  checkpoint?: string;
  /** Unusable items of the pass so far, counted by cause. */
  skippedOfPass: Readonly<Record<string, number>>;
  /** Unusable items of this visit so far, counted by cause. */
  skippedOfVisit: Readonly<Record<string, number>>;
  /** Pages of this visit so far. */
  pages: number;
  /** Rows of evidence that this visit has read so far. */
  evidenceRead: number;
  /** Rows of evidence that this visit wrote before this batch. */
  evidenceWritten: number;
  /** Rows of evidence that were retired before this batch because the source withdrew them. */
  evidenceWithdrawn: number;
  /** Where the source told it. */
  reported?: CollectedPage['progress'];
}

/** What storing a batch did. */
export interface BatchResult {
  /** Rows of evidence that were inserted or updated. */
  written: number;
  /** Resources that were inserted, re-tagged or came back. */
  resourcesWritten: number;
  transitions: number;
  /** Rows of evidence that were retired because the source withdrew them. */
  retired: number;
  /** Rows of evidence, and withdrawn ones, of places that no target covers; none in a visit. */
  ignored: number;
}
