import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Severity } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import classes from './SeverityLabel.module.css';

/** A severity as a word on its colour. */
export function SeverityLabel(props: { severity: Severity }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  return (
    <span className={classes.label} data-severity={props.severity}>
      {t(`severity.${props.severity}`)}
    </span>
  );
}
