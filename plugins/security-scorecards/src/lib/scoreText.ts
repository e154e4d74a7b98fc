import type { Score } from 'backstage-plugin-security-scorecards-common';
import { formatCoverage } from './formatCoverage';
import { formatScore } from './formatScore';

/** Values to put into the sentence that describes a score. */
export interface ScoreText {
  value: string;
  low: string;
  high: string;
  coverage: string;
}

/** A score as text for charts' alternatives. The value is a dash when nothing is known. */
export function scoreText(score: Score): ScoreText {
  return {
    value: score.value === undefined ? '–' : formatScore(score.value),
    low: formatScore(score.low),
    high: formatScore(score.high),
    coverage: formatCoverage(score.coverage),
  };
}
