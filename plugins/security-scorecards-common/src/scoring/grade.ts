import type { Grade, Score } from '../api/types';
import type { ScoredControl } from './ScoredControl';
import type { ScoringSettings } from './ScoringSettings';

/**
 * The grade of a score, or why there is none.
 * @public
 */
export interface GradeResult {
  grade?: Grade;
  /** Id of the failing control that lowers the grade below what the score alone would give. */
  gradeCappedBy?: string;
  gradeMissing?: 'not-enough-evidence';
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

/**
 * The grade of a rounded score: what is shown decides, so that a shown 90.0 is never a B.
 * A failing control of a severity with a cap lowers the grade to that cap.
 * @public
 */
export function gradeOf(
  score: Score,
  controls: Iterable<ScoredControl>,
  settings: Pick<
    ScoringSettings,
    'gradeBounds' | 'gradeCaps' | 'minimumCoverage'
  >,
): GradeResult {
  if (score.value === undefined || score.coverage < settings.minimumCoverage) {
    return { gradeMissing: 'not-enough-evidence' };
  }
  let grade = gradeByBounds(score.value, settings.gradeBounds);
  let capping: ScoredControl | undefined;
  for (const control of controls) {
    const cap = settings.gradeCaps[control.severity];
    if (control.fail > 0 && cap && isWorse(cap, grade)) {
      grade = cap;
      capping = control;
    } else if (capping && cap === grade && control.fail > 0) {
      capping = firstToName(capping, control);
    }
  }
  return capping ? { grade, gradeCappedBy: capping.id } : { grade };
}

function gradeByBounds(
  value: number,
  bounds: ScoringSettings['gradeBounds'],
): Grade {
  if (value >= bounds.A) return 'A';
  if (value >= bounds.B) return 'B';
  if (value >= bounds.C) return 'C';
  return value >= bounds.D ? 'D' : 'E';
}

function isWorse(one: Grade, other: Grade): boolean {
  return GRADES.indexOf(one) > GRADES.indexOf(other);
}

/** Of two controls that cap at the same grade, the heavier one, then the first by id. */
function firstToName(one: ScoredControl, other: ScoredControl): ScoredControl {
  if (one.weight !== other.weight) {
    return one.weight > other.weight ? one : other;
  }
  return one.id <= other.id ? one : other;
}
