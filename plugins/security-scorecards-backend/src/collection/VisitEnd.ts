import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';
import type {
  CollectionProblem,
  ControlStates,
  CoverageEntry,
} from 'backstage-plugin-security-scorecards-node';

/** How a visit ended, as it is stored. */
export interface VisitEnd {
  /**
   * `complete`: the collector returned and, in a full pass, the sweep is done. `failed`: an error ended it; the next visit resumes
   * if `keepPass`. `interrupted`: it was asked to stop; the next visit resumes.
   */
  kind: 'complete' | 'failed' | 'interrupted';
  status: SourceStatus;
  message?: string;
  mend?: string;
  /** Whether the checkpoint and the bitmaps stay. */
  keepPass: boolean;
  coverage: readonly CoverageEntry[];
  problems: readonly CollectionProblem[];
  watermark?: string;
  /** Replaces what was known of the source's controls. */
  controls?: ControlStates;
  /** Rows of evidence that were retired because a full pass did not bring them. */
  retired: number;
  durationMs: number;
  /** Unusable items of the pass, counted by cause. */
  skipped: Readonly<Record<string, number>>;
}
