import type {
  Account,
  Scorecard,
} from 'backstage-plugin-security-scorecards-common';

/** What an account has to reach. @internal */
export interface AccountBar {
  minimumGrade: Grade;
  /** Share of the evidence that has to be known, 0 to 1. */
  minimumCoverage: number;
  maximumCriticalFailures: number;
}

/** From best to worst. @internal */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;

type Grade = (typeof GRADES)[number];

/**
 * Why an account does not reach the bar, each in a sentence; none when it does. What is not known never counts as reached.
 * @internal
 */
export function judgeAccount(
  account: Account,
  scorecard: Scorecard | undefined,
  bar: AccountBar,
): string[] {
  return [
    ...judgeSources(account),
    ...(scorecard ? judgeScorecard(scorecard, bar) : [absence(account)]),
  ];
}

function absence(account: Account): string {
  return account.hasOwner
    ? 'The entity that stands for the account has no scorecard that you may read.'
    : 'No entity of the catalog stands for the account, so that it has no scorecard; add one with the annotation amazonaws.com/account-id.';
}

function judgeSources(account: Account): string[] {
  if (account.sources.length === 0) {
    return ['No source has looked at the account yet.'];
  }
  return account.sources
    .filter(({ status }) => status !== 'succeeded')
    .map(({ source, status, message }) =>
      [`The evidence of ${source} is incomplete: ${status}.`, message]
        .filter(Boolean)
        .join(' '),
    );
}

function judgeScorecard(scorecard: Scorecard, bar: AccountBar): string[] {
  const { score, grade, counts } = scorecard;
  const reasons: string[] = [];
  if (score.coverage < bar.minimumCoverage) {
    reasons.push(
      `Only ${percent(score.coverage)} of its controls are known; ${percent(
        bar.minimumCoverage,
      )} are wanted.`,
    );
  }
  if (grade === undefined) {
    reasons.push('There is not enough evidence for a grade.');
  } else if (GRADES.indexOf(grade) > GRADES.indexOf(bar.minimumGrade)) {
    reasons.push(`Its grade is ${grade}; ${bar.minimumGrade} is wanted.`);
  }
  const critical = counts.failingControls.critical;
  if (critical > bar.maximumCriticalFailures) {
    reasons.push(
      `${critical} critical controls fail; at most ${bar.maximumCriticalFailures} may.`,
    );
  }
  return reasons;
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
