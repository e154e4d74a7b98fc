import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';

/** Evidence as the store holds it, joined with its resource, and without the source's own id, on which no status depends. */
export interface StoredEvidence extends Omit<CollectedEvidence, 'externalId'> {
  /** `evidence.id`. */
  key: number;
  /** `resources.id`. */
  resourceKey: number;
  firstObservedAt: string;
}
