import type { Severity } from '../api/types';

/**
 * A failure of one control on one resource that no waiver covers.
 * @public
 */
export interface Failure {
  resourceId: string;
  /** Since when it fails, in milliseconds since the epoch; undefined when no source told it. */
  since?: number;
}

/**
 * What scores and risk need to know of one control in a scope. Counts are of resources, each counted once.
 * @public
 */
export interface ScoredControl {
  id: string;
  /** Id of the practice that the control proves. */
  practice: string;
  title: string;
  severity: Severity;
  /** Weight in score and risk, above 0. */
  weight: number;
  pass: number;
  fail: number;
  unknown: number;
  /** Failures that are waived, or suppressed in AWS. */
  waived: number;
  /** The `fail` failures, in any order. */
  failures: readonly Failure[];
  guidanceUrl?: string;
}
