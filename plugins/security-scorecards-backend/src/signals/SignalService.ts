import type {
  Severity,
  SignalList,
  SignalState,
} from 'backstage-plugin-security-scorecards-common';

/** A page of signals that is asked for. @internal */
export interface SignalQuery {
  /** Alternatives; none for all. */
  severity: readonly Severity[];
  product?: string;
  /** Alternatives; none for active ones. */
  state: readonly SignalState[];
  /** 1 to 500. */
  limit: number;
  cursor?: string;
}

/** What is served of signals, from the database alone. @internal */
export interface SignalService {
  /**
   * Signals on an entity's resources and on the accounts in which it lives, worst first.
   * Throws `NotFoundError` when the entity has no scorecard, `InputError` for a cursor of another query.
   */
  listSignals(entityRef: string, query: SignalQuery): Promise<SignalList>;
}
