import type { Scorecard } from '../api/types';
import { evaluateEntity } from './evaluateEntity';
import type { EvaluationInput } from './EvaluationInput';

/**
 * The scorecard of an entity: a pure function of its input, whatever the order of the evidence.
 * @public
 */
export function evaluateScorecard(input: EvaluationInput): Scorecard {
  return evaluateEntity(input).scorecard;
}
