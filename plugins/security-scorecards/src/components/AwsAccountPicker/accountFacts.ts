import type { Account } from 'backstage-plugin-security-scorecards-common';
import { accountEvidence, collectedAt } from '../../lib/accountEvidence';
import { formatAge } from '../../lib/formatAge';
import { formatScore } from '../../lib/formatScore';
import type { Translate } from '../../lib/Translate';

/** How an account stands, each fact in a few words: its evidence, its grade and score, when it was collected. */
export function accountFacts(
  account: Account,
  options: { now: number; t: Translate },
): string[] {
  const { now, t } = options;
  const { scorecard } = account;
  const score = scorecard?.score.value;
  const grade = scorecard?.grade;
  const at = collectedAt(account);
  return [
    t(`accountPicker.evidence.${accountEvidence(account)}`),
    ...(scorecard
      ? [
          grade ? t('grade.label', { grade }) : t('grade.none'),
          // A score without a grade says little, and looks like much.
          ...(grade === undefined || score === undefined
            ? []
            : [t('accountPicker.score', { score: formatScore(score) })]),
        ]
      : [t('accountPicker.noScorecard')]),
    ...(at
      ? [t('accountPicker.collected', { age: formatAge(Date.parse(at), now) })]
      : []),
  ];
}
