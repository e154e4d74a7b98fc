import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttributionProblem } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ProblemValue } from './ProblemValue';

/** Annotations and rules that cannot be read: what is wrong, where, and how to mend it. */
export function ProblemAlerts(props: {
  problems: readonly AttributionProblem[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <>
      {props.problems.map(problem => (
        <Alert
          key={`${problem.annotation}\n${problem.value}\n${problem.message}`}
          status="danger"
          icon
          title={
            problem.annotation
              ? t('problem.annotationTitle', { annotation: problem.annotation })
              : t('problem.ruleTitle')
          }
          description={
            <>
              {problem.message} {problem.mend}
              <ProblemValue problem={problem} />
            </>
          }
        />
      ))}
    </>
  );
}
