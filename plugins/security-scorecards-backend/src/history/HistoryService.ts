import type {
  FleetHistory,
  HistoryInterval,
  ScoreChanges,
  ScoreHistory,
} from 'backstage-plugin-security-scorecards-common';
import type { TimeRange } from './timeRange';

/** What is served of the past, from the database alone. Refs are in lower case. @internal */
export interface HistoryService {
  /** Throws `NotFoundError` when the entity has no scorecard. */
  getHistory(
    entityRef: string,
    query: TimeRange & { interval: HistoryInterval },
  ): Promise<ScoreHistory>;
  /** Throws `NotFoundError` when the entity has no scorecard, `InputError` for a range that lies before the history. */
  getChanges(entityRef: string, range: TimeRange): Promise<ScoreChanges>;
  /** Trends of the given entities, with whose the evidence was. */
  getFleetHistory(
    query: TimeRange & { interval: HistoryInterval; kind: string },
    entityRefs: readonly string[],
  ): Promise<FleetHistory>;
}
