import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import type { CollectionTarget } from 'backstage-plugin-security-scorecards-node';

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
  /** Kind of the pass that is under way or was cut off. */
  pass?: 'full' | 'delta';
  passStartedAt?: string;
  /** Whether a pass that was cut off can be resumed. */
  resumable: boolean;
  /** Where the next delta starts. */
  watermark?: string;
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
  /** Unusable items of the pass, counted by cause. */
  skipped: Readonly<Record<string, number>>;
  /** Rows of evidence held. */
  evidence: number;
}
