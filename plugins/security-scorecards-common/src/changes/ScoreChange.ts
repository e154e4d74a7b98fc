import type { Severity } from '../api/types';
import type { EvaluationInput } from '../evaluation';

/**
 * What moves a score, in the order in which the causes are replayed.
 * @public
 */
export const CHANGE_CAUSES = [
  'catalogue',
  'attribution',
  'new-resources',
  'removed-resources',
  'waiver-start',
  'waiver-end',
  'data-found',
  'data-lost',
  'fixed',
  'regressed',
  'other',
] as const;

/** What moved a score. @public */
export type ScoreChangeCauseId = (typeof CHANGE_CAUSES)[number];

/** What changed of one control, or of one sort of resources. @public */
export interface ScoreChangeItem {
  /** Control or practice that the change is about; absent when it is about resources. */
  control?: string;
  practice?: string;
  resourceType?: string;
  title: string;
  severity?: Severity;
  /** How many resources. */
  resources: number;
  /** Ids of some of them. */
  examples: string[];
}

/** One cause with its part of the difference. @public */
export interface ScoreChangePart {
  cause: ScoreChangeCauseId;
  /** Points of the score, a whole number of tenths; absent when there is no difference to share. */
  share?: number;
  /** Items there are; `items` holds the first of them. */
  totalItems: number;
  items: ScoreChangeItem[];
}

/** A score that moved, and why. @public */
export interface ScoreChange {
  /** Scores at both ends; absent when nothing was known. */
  from?: number;
  to?: number;
  /** `to - from`, the exact sum of all shares. */
  difference?: number;
  /** Causes with any item or share, in the order in which they were replayed. */
  parts: ScoreChangePart[];
}

/** One end of a comparison. @public */
export type ChangeState = Pick<
  EvaluationInput,
  | 'entity'
  | 'own'
  | 'resources'
  | 'waivers'
  | 'attestations'
  | 'catalogue'
  | 'settings'
  | 'now'
>;
