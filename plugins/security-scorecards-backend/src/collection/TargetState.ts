import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import type { CollectionTarget } from 'backstage-plugin-security-scorecards-node';

/** A pass of a target and how it went last time. Times are ISO 8601. */
export interface PassState {
  status: SourceStatus;
  message?: string;
  mend?: string;
  /** Failed visits since the last one that succeeded. */
  failures: number;
  /** While it is under way or was cut off. */
  startedAt?: string;
  /** Whether it was cut off and can be resumed. */
  resumable: boolean;
  watermark?: string;
  /** End of the last visit. */
  lastRunAt?: string;
  lastSuccessAt?: string;
  durationMs?: number;
}

/** A target and how it went there last time. Times are ISO 8601. */
export interface TargetState extends CollectionTarget {
  key: number;
  /** False when no target provider names it any more. */
  active: boolean;
  status: SourceStatus;
  message?: string;
  mend?: string;
  /** Visits so far. */
  visits: number;
  /** Failed visits since the last one that succeeded. */
  failures: number;
  /** The pass that is under way or was cut off last. */
  passId?: string;
  /** The passes that were visited, by id. */
  passes: ReadonlyMap<string, PassState>;
  /** Set while somebody holds the lease. */
  runningSince?: string;
  heartbeatAt?: string;
  requestedAt?: string;
  /** End of the last visit. */
  lastRunAt?: string;
  lastSuccessAt?: string;
  lastFullAt?: string;
  durationMs?: number;
  progress: { done: number; base: number; estimated?: number };
  /** Unusable items of the pass that was visited last, counted by cause. */
  skipped: Readonly<Record<string, number>>;
  /** Rows of evidence held. */
  evidence: number;
}
