import type {
  Grade,
  Score,
  Status,
} from 'backstage-plugin-security-scorecards-common';

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

/** Tone of a domain's score: good only when all of it that applies was seen to pass; what is unknown has no colour. */
export function toneOfScore(score: Score, status: Status): ScoreTone {
  if (score.value === undefined) {
    return 'none';
  }
  switch (status) {
    case 'pass':
      return 'good';
    case 'fail':
      return score.value >= 65 ? 'fair' : 'poor';
    case 'waived':
      return 'fair';
    default:
      return 'none';
  }
}
