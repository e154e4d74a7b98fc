import type { IndexableDocument } from '@backstage/plugin-search-common';

/** Type of the documents in the search. @public */
export const SECURITY_SCORECARDS_DOCUMENT_TYPE = 'security-scorecards';

/**
 * A scorecard as the search knows it. Every document has every member, for some engines take the fields of the first
 * document for those of all.
 * @public
 */
export interface SecurityScorecardDocument extends IndexableDocument {
  entityRef: string;
  kind: string;
  /** Entity ref, empty without one. */
  owner: string;
  /** Entity ref, empty without one. */
  system: string;
  lifecycle: string;
  criticality: string;
  /** A to E, `none` without enough evidence. */
  grade: string;
  /** 0 to 100, rounded down; empty when nothing is known. */
  score: string;
  /** Failing controls of severity critical. */
  failingCritical: number;
  /** Ids and titles of the failing controls that matter most, one text each, most severe first. */
  worstFailures: string[];
}
