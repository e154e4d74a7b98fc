import type {
  EvidenceList,
  Scorecard,
  ScorecardList,
  Status,
} from 'backstage-plugin-security-scorecards-common';
import type { RankingFilter } from './ranking/parseRankingFilter';
import type { RankingOrder } from './ranking/parseRankingOrder';

/** A page of the ranking that is asked for. @internal */
export interface RankingQuery {
  /** Alternatives; none for all. */
  filter: readonly RankingFilter[];
  order: RankingOrder;
  /** Whether each row names its worst failing controls. */
  withWorstFailures?: boolean;
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/** A page of evidence that is asked for. @internal */
export interface EvidenceQuery {
  practice?: string;
  control?: string;
  /** Alternatives; none for all. */
  status: readonly Status[];
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/** What is served of scorecards, from the database alone. Refs are in lower case. @internal */
export interface ScorecardService {
  /** Throws `NotFoundError` when the entity has no scorecard. */
  getScorecard(entityRef: string): Promise<Scorecard>;
  /** Throws `NotFoundError` when the entity has no scorecard, `InputError` for a cursor of another query. */
  listEvidence(entityRef: string, query: EvidenceQuery): Promise<EvidenceList>;
  /**
   * The ranking, of the given entities only where they are given.
   * Throws `InputError` for a cursor of another query.
   */
  listScorecards(
    query: RankingQuery,
    entityRefs?: readonly string[],
  ): Promise<ScorecardList>;
}
