import { DEFAULT_SCORING_SETTINGS } from '../ScoringSettings';
import type { ScoredControl } from '../ScoredControl';

/** Time of evaluation in tests of scores, in milliseconds since the epoch. @internal */
export const NOW = Date.parse('2026-09-01T12:00:00.000Z');

/** What a test tells of a control; counts that it does not tell are 0. @internal */
export interface ControlSketch
  extends Partial<Omit<ScoredControl, 'failures'>> {
  id: string;
  /** Names of the failing resources, in place of `fail`. */
  failing?: readonly string[];
  failingForDays?: number;
}

/** A control with as many failures as the sketch says. @internal */
export function scoredControl(sketch: ControlSketch): ScoredControl {
  const { failing, failingForDays, ...told } = sketch;
  const severity = told.severity ?? 'medium';
  const names =
    failing ??
    Array.from({ length: told.fail ?? 0 }, (_, i) => `${told.id}-${i}`);
  const since =
    failingForDays === undefined
      ? undefined
      : NOW - failingForDays * 24 * 60 * 60 * 1000;
  return {
    practice: 'encryption-at-rest',
    title: `Title of ${told.id}`,
    weight: DEFAULT_SCORING_SETTINGS.severityWeights[severity],
    pass: 0,
    unknown: 0,
    waived: 0,
    ...told,
    severity,
    fail: names.length,
    failures: names.map(resourceId => ({ resourceId, since })),
  };
}
