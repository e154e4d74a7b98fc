import type { CollectedPage } from 'backstage-plugin-security-scorecards-node';
import type {
  EvidenceSource,
  SourceStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { VisitEnd } from './VisitEnd';

/** A visit that ended, as the log and the figures tell it. */
export interface VisitSummary {
  targetId: string;
  source: EvidenceSource;
  /** Id of the pass. */
  pass: string;
  /** Whether it went on from where an earlier visit was cut off. */
  resumed: boolean;
  kind: VisitEnd['kind'];
  status: SourceStatus;
  pages: number;
  evidenceRead: number;
  evidenceWritten: number;
  evidenceRetired: number;
  evidenceWithdrawn: number;
  transitions: number;
  /** Unusable items, counted by cause. */
  skipped: Readonly<Record<string, number>>;
  /** What the source told last of its progress. */
  progress?: CollectedPage['progress'];
  durationMs: number;
  /** What went wrong, and what to do about it. */
  reason?: string;
  mend?: string;
}
