import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { IdBitmap } from './IdBitmap';

/** From where rows come and to whom they belong. */
export interface EvidenceOrigin {
  source: EvidenceSource;
  /** `collection_targets.target_key` of the target that the rows belong to. */
  targetKey: number;
  /** `collection_runs.id`; absent for an event feed, which has no runs. */
  runId?: number;
  /** Event feeds tell changes, as a delta does. */
  pass: 'full' | 'delta';
  /**
   * True until the target's first complete pass: what it finds is where the history begins, so that new evidence
   * is no transition (`evidence.stored_at` says when it was written).
   */
  baseline: boolean;
  /** Rows that the full pass under way has seen. */
  seenEvidence: IdBitmap;
  /** Keys of targets that are not visited any more; rows of theirs that a visit sees become its own. */
  adoptFrom: ReadonlySet<number>;
}
