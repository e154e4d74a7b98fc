import {
  createScorecard,
  NO_COUNTS,
} from '../testing/fixtures/createScorecard';
import { verdict } from './verdict';

const NOTHING_FAILS = { critical: 0, high: 0, medium: 0, low: 0 };

function scorecard(options: {
  pass?: number;
  unknown?: number;
  value?: number;
  coverage?: number;
  graded?: boolean;
}) {
  const { pass = 0, unknown = 0, value, coverage = 1, graded = true } = options;
  const base = createScorecard();
  return {
    grade: graded ? ('A' as const) : undefined,
    score: { value, low: 0, high: 100, coverage },
    counts: {
      ...base.counts,
      controls: { ...NO_COUNTS, pass, unknown },
      failingControls: NOTHING_FAILS,
    },
  };
}

describe('verdict', () => {
  it('names the worst severity that fails', () => {
    expect(verdict(createScorecard())).toEqual({
      kind: 'failing',
      severity: 'critical',
      count: 1,
    });
  });

  it('says that nothing is known while nothing was checked', () => {
    expect(verdict(scorecard({ unknown: 12, graded: false })).kind).toBe(
      'no-evidence',
    );
  });

  it('says that it is too little while there is no grade', () => {
    expect(
      verdict(scorecard({ pass: 3, unknown: 12, value: 100, graded: false }))
        .kind,
    ).toBe('not-enough-evidence');
  });

  it('never says that everything passes while something is unknown', () => {
    expect(
      verdict(scorecard({ pass: 9, unknown: 1, value: 100, coverage: 0.97 }))
        .kind,
    ).toBe('nothing-fails-so-far');
    expect(verdict(scorecard({ pass: 9, value: 100 })).kind).toBe(
      'nothing-fails',
    );
  });
});
