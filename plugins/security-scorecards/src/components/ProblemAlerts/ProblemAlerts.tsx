import { Alert } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttributionProblem } from 'backstage-plugin-security-scorecards-common';
import { groupProblems } from '../../lib/groupProblems';
import { securityScorecardsTranslationRef } from '../../translation';
import { ProblemValue } from './ProblemValue';
import classes from './ProblemAlerts.module.css';

/** Annotations and settings that are wrong: what, where, and how to mend it. What one mend settles stands together. */
export function ProblemAlerts(props: {
  problems: readonly AttributionProblem[];
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <>
      {groupProblems(props.problems).map(({ annotation, mend, problems }) => (
        <Alert
          key={`${annotation}\n${mend}`}
          status="danger"
          icon
          title={
            annotation
              ? t('problem.annotationTitle', { annotation })
              : t('problem.configurationTitle', { count: problems.length })
          }
          description={
            <div className={classes.text}>
              {problems.length === 1 ? (
                <ProblemText problem={problems[0]} />
              ) : (
                <ul className={classes.list}>
                  {problems.map(problem => (
                    <li key={`${problem.value}\n${problem.message}`}>
                      <ProblemText problem={problem} />
                    </li>
                  ))}
                </ul>
              )}
              <p className={classes.line}>{mend}</p>
            </div>
          }
        />
      ))}
    </>
  );
}

function ProblemText(props: { problem: AttributionProblem }) {
  return (
    <>
      <p className={classes.line}>{props.problem.message}</p>
      <ProblemValue problem={props.problem} />
    </>
  );
}
