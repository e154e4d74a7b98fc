import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Scorecard } from 'backstage-plugin-security-scorecards-common';
import { formatCoverage } from '../../lib/formatCoverage';
import { securityScorecardsTranslationRef } from '../../translation';

/** Why the grade is what it is: held down by a control, or absent for want of evidence. */
export function GradeReason(props: { scorecard: Scorecard }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { grade, gradeCappedBy, score } = props.scorecard;
  if (!grade) {
    return (
      <>
        {t('grade.missingReason', { coverage: formatCoverage(score.coverage) })}
      </>
    );
  }
  return (
    <>
      {gradeCappedBy
        ? t('grade.capped', { grade, control: gradeCappedBy })
        : t('grade.byScore', { grade })}
    </>
  );
}
