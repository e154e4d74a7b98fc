import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';

/** Evidence as the store holds it, joined with its resource. */
export interface StoredEvidence extends CollectedEvidence {
  /** `evidence.id`. */
  key: number;
  /** `resources.id`. */
  resourceKey: number;
  firstObservedAt: string;
}
