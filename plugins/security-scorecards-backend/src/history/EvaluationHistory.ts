import type {
  EvidenceSource,
  Scorecard,
} from 'backstage-plugin-security-scorecards-common';
import type { Transaction } from '../database/Database';
import type { StoredEvidence } from '../evidence/StoredEvidence';
import type { StaleEvidence } from './staleEvidence';

/** What an evaluation leaves to the history. @internal */
export interface EvaluationTrace {
  entityId: number;
  entityRef: string;
  /** Of the evidence that it read. */
  stale: readonly StaleEvidence[];
  /** Keys of all resources that it looked at, and of those that its evidence is on. */
  resourceKeys: readonly number[];
  /** Undefined when the scorecard did not change. */
  scorecard?: Scorecard;
}

/** Takes from evaluations what the state of their time is reproduced with later. @internal */
export interface EvaluationHistory {
  /** Before the first evaluation of a run: notes what all entities have in common, where it changed. */
  startRun(options: {
    activeSources: readonly EvidenceSource[];
  }): Promise<void>;
  /** What is worth keeping of an evaluation until it is recorded: of a large roll-up the evidence would fill the memory. */
  trace(
    evaluation: Omit<EvaluationTrace, 'stale'> & {
      /** All evidence that it read. */
      evidence: readonly StoredEvidence[];
    },
    at: string,
  ): EvaluationTrace;
  /** In the transaction that writes the scorecards. */
  record(
    transaction: Transaction,
    options: { traces: readonly EvaluationTrace[]; at: string },
  ): Promise<void>;
}
