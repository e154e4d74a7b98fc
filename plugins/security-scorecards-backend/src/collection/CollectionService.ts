import type {
  AttributionProblem,
  CollectionFeedState,
  CollectionState,
  CollectionTargetState,
  EvidenceSource,
  FirstSync,
  SourceState,
} from 'backstage-plugin-security-scorecards-common';

/** State of the collection, without what attribution knows. */
export interface CollectionOverview {
  targets: CollectionTargetState[];
  /** Absent where none is configured. */
  feeds?: CollectionFeedState[];
  /** Absent once each target was read. */
  firstSync?: FirstSync;
  coverage: SourceState[];
  /** Of target providers, configuration and visits. */
  configurationProblems: AttributionProblem[];
  totals: Pick<CollectionState['totals'], 'accounts' | 'evidence'>;
}

/** What the API asks of the collection stage. */
export interface CollectionService {
  getState(): Promise<CollectionOverview>;
  /**
   * Asks for a visit of one target, of all targets of a source, or of all. Returns the ids of the targets that are due now.
   * Throws `NotFoundError` when there is no such target.
   */
  requestRefresh(options: {
    targetId?: string;
    source?: EvidenceSource;
  }): Promise<{ requested: string[] }>;
}
