import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './PracticeSummary.module.css';

/** What stands behind a practice's status, in a few words. */
export function PracticeSummary(props: { practice: PracticeResult }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { practice } = props;
  const failing = practice.controls.filter(item => item.status === 'fail');
  const severity = SEVERITIES.find(item =>
    failing.some(control => control.severity === item),
  );
  const overdueDays = Math.max(
    0,
    ...failing.map(control => control.overdueDays ?? 0),
  );
  const isInherited =
    practice.controls.length > 0 &&
    practice.controls.every(control => control.inherited);
  return (
    <span className={classes.root}>
      {overdueDays > 0 && (
        <span className={classes.overdue}>
          {t('checklist.overdue', { count: overdueDays })}
        </span>
      )}
      {practice.reason && practice.status === 'unknown' && (
        <span>{t(`reason.${practice.reason}`)}</span>
      )}
      {isInherited && <span>{t('checklist.inherited')}</span>}
      {severity && <SeverityLabel severity={severity} />}
    </span>
  );
}
