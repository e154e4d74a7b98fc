import type { CoverageEntry } from 'backstage-plugin-security-scorecards-node';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';

/** What a source could see of an account and region at the last visit. */
export interface StoredCoverage extends CoverageEntry {
  source: EvidenceSource;
  targetId: string;
  /** End of the last visit that read everything, ISO 8601; absent when there was none. */
  observedAt?: string;
  /** Since when it has its status, ISO 8601. */
  changedAt: string;
}
