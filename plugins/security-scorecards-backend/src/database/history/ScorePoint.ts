import type {
  DomainId,
  Grade,
  Score,
  Severity,
} from 'backstage-plugin-security-scorecards-common';

/** Figures of one domain on a day. @internal */
export interface DomainPoint {
  id: DomainId;
  /** Absent when nothing was known. */
  value?: number;
  coverage: number;
  failing: number;
}

/** Last figures of an entity on a day. @internal */
export interface ScorePoint {
  /** Days since 1970-01-01, UTC. */
  day: number;
  score: Score;
  grade?: Grade;
  risk: number;
  failingControls: Record<Severity, number>;
  failingResources: number;
  domains: readonly DomainPoint[];
  /** Key of the catalogue among the documents. */
  catalogueKey: number;
  inputHash: string;
}
