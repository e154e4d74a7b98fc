import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttributionProblem } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { ProblemValue } from '../ProblemAlerts/ProblemValue';
import classes from './PreviewResult.module.css';

/** Annotations that would claim nothing, with the place in their text, the mend, and why a wildcard is refused. */
export function PreviewProblems(props: {
  problems: readonly AttributionProblem[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <>
      {props.problems.map(problem => (
        <Alert
          key={`${problem.annotation} ${problem.message}`}
          status="danger"
          icon
          title={
            problem.annotation
              ? t('preview.refusedTitle', { annotation: problem.annotation })
              : problem.message
          }
          description={
            <div className={classes.text}>
              {problem.annotation && <span>{problem.message}</span>}
              <div>
                <ProblemValue problem={problem} />
              </div>
              <span>{problem.mend}</span>
              {isAtWildcard(problem) && <span>{t('preview.wildcard')}</span>}
            </div>
          }
        />
      ))}
    </>
  );
}

/** Whether reading stopped at a part of the value that has a wildcard. */
function isAtWildcard({ value, position }: AttributionProblem): boolean {
  const part = value?.slice(position ?? 0).split(/[,;]/)[0];
  return part?.includes('*') ?? false;
}
