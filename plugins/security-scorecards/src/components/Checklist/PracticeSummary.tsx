import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  type PracticeResult,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import { StatusLabel } from '../StatusLabel/StatusLabel';
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
      {practice.inheritedStatus && (
        <span className={classes.inherited}>
          {t('checklist.inheritedStatus')}{' '}
          <StatusLabel status={practice.inheritedStatus} size={14} />
        </span>
      )}
      {severity && <SeverityLabel severity={severity} />}
    </span>
  );
}
