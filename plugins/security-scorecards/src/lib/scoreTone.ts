import type { Grade, Score } from 'backstage-plugin-security-scorecards-common';

/** How a score is coloured. */
export type ScoreTone = 'none' | 'good' | 'fair' | 'poor';

const TONES: Record<Grade, ScoreTone> = {
  A: 'good',
  B: 'good',
  C: 'fair',
  D: 'poor',
  E: 'poor',
};

/** Tone of a service's score. Without a grade there is too little evidence for any colour. */
export function toneOfGrade(grade: Grade | undefined): ScoreTone {
  return grade ? TONES[grade] : 'none';
}

/** Tone of a domain's score: good only when nothing in it fails and something was checked. */
export function toneOfScore(score: Score, fails: boolean): ScoreTone {
  if (score.value === undefined) {
    return 'none';
  }
  if (!fails) {
    return 'good';
  }
  return score.value >= 65 ? 'fair' : 'poor';
}
