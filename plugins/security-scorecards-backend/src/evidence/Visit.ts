import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { IdBitmap } from './IdBitmap';

/** A visit to a target under way: the lease and what the store remembers of the pass. */
export interface Visit {
  targetId: string;
  /** `collection_targets.target_key`. */
  targetKey: number;
  source: EvidenceSource;
  /** Who holds the lease; every write of the visit fails when somebody else holds it. */
  holder: string;
  /** `collection_runs.id`. */
  runId: number;
  pass: 'full' | 'delta';
  /** When the visit started, ISO 8601. */
  startedAt: string;
  /** Of a pass that was cut off. */
  checkpoint?: string;
  /** Where a delta starts. */
  watermark?: string;
  /** Unusable items of the pass before this visit, counted by cause. */
  skipped: Readonly<Record<string, number>>;
  /**
   * True until the target's first complete pass: what it finds is where the history begins, so that new evidence
   * is no transition (`evidence.stored_at` says when it was written).
   */
  baseline: boolean;
  seenEvidence: IdBitmap;
  seenResources: IdBitmap;
  /** Keys of targets that are not visited any more; rows of theirs that this visit sees become its own. */
  adoptFrom: ReadonlySet<number>;
}
