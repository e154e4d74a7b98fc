import type {
  Scorecard,
  Severity,
} from 'backstage-plugin-security-scorecards-common';
import { worstFailingSeverity } from './worstFailingSeverity';

/** What the headline says first. */
export type Verdict =
  | { kind: 'no-evidence' }
  | { kind: 'not-enough-evidence' }
  | { kind: 'failing'; severity: Severity; count: number }
  | { kind: 'nothing-fails-so-far' }
  | { kind: 'nothing-fails' };

/** The one sentence a service owner needs. "Nothing fails" is only said when everything that applies could be checked. */
export function verdict(
  scorecard: Pick<Scorecard, 'counts' | 'score' | 'grade'>,
): Verdict {
  const { controls, failingControls } = scorecard.counts;
  const severity = worstFailingSeverity(failingControls);
  if (severity) {
    return { kind: 'failing', severity, count: failingControls[severity] };
  }
  if (controls.fail + controls.waived + controls.pass === 0) {
    return { kind: 'no-evidence' };
  }
  if (scorecard.grade === undefined || scorecard.score.value === undefined) {
    return { kind: 'not-enough-evidence' };
  }
  return scorecard.score.coverage < 1 || controls.unknown > 0
    ? { kind: 'nothing-fails-so-far' }
    : { kind: 'nothing-fails' };
}
