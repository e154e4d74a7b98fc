import type {
  Account,
  Grade,
} from 'backstage-plugin-security-scorecards-common';
import { accountEvidence } from './accountEvidence';
import { GRADES } from './grades';
import type { Translate } from './Translate';

/** What an account has to be for being chosen, as a template asks. */
export interface AccountRules {
  /** Its own scorecard has this grade or a better one. No grade is none. */
  readonly minimumGrade?: Grade;
  /** `collected`: a source has seen some of it; `complete`: every source all of it. */
  readonly evidence?: 'any' | 'collected' | 'complete';
}

/** Why an account cannot be chosen, in a clause; undefined when it can. What is not known is never taken for good. */
export function accountObstacle(
  account: Account,
  rules: AccountRules,
  t: Translate,
): string | undefined {
  const { state, scorecard } = account;
  if (state !== undefined && state !== 'ACTIVE') {
    return t('accountPicker.obstacle.state', { state });
  }
  const evidence = accountEvidence(account);
  if (
    rules.evidence === 'collected' &&
    (evidence === 'denied' || evidence === 'none')
  ) {
    return t('accountPicker.obstacle.collected');
  }
  if (rules.evidence === 'complete' && evidence !== 'complete') {
    return t('accountPicker.obstacle.complete');
  }
  const minimum = rules.minimumGrade;
  if (minimum === undefined) {
    return undefined;
  }
  const grade = scorecard?.grade;
  if (grade === undefined) {
    return t('accountPicker.obstacle.noGrade', { minimum });
  }
  return GRADES.indexOf(grade) > GRADES.indexOf(minimum)
    ? t('accountPicker.obstacle.grade', { grade, minimum })
    : undefined;
}
