import type {
  EvidenceSource,
  Scorecard,
} from 'backstage-plugin-security-scorecards-common';
import type { Transaction } from '../database/Database';
import type { StoredEvidence } from '../evidence/StoredEvidence';

/** What an evaluation leaves to the history. @internal */
export interface EvaluationTrace {
  entityId: number;
  entityRef: string;
  /** All evidence that it read. */
  evidence: readonly StoredEvidence[];
  /** Keys of all resources that it looked at. */
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
  /** In the transaction that writes the scorecards. */
  record(
    transaction: Transaction,
    options: { traces: readonly EvaluationTrace[]; at: string },
  ): Promise<void>;
}
