import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AttributionProblem } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './ProblemValue.module.css';

/** The value that cannot be read, with the place where reading failed marked. */
export function ProblemValue(props: { problem: AttributionProblem }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { value, position } = props.problem;
  if (value === undefined) {
    return null;
  }
  if (position === undefined) {
    return <code className={classes.value}>{value}</code>;
  }
  const isAtEnd = position >= value.length;
  return (
    <>
      <code className={classes.value}>
        {value.slice(0, position)}
        <mark className={classes.mark}>
          {isAtEnd ? '\u00a0' : value.slice(position, position + 1)}
        </mark>
        {value.slice(position + 1)}
      </code>
      <span className={classes.position}>
        {t('problem.position', { position: String(position + 1) })}
      </span>
    </>
  );
}
