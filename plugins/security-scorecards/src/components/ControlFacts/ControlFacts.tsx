import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ControlResult } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { SinceDate } from '../SinceDate/SinceDate';
import classes from './ControlFacts.module.css';

/** Counts of a control, since when it fails, why it is unknown, and whether it comes from the account. */
export function ControlFacts(props: { control: ControlResult }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { counts, inherited, overdueDays, reasons, since, status, suppressed } =
    props.control;
  const total = counts.fail + counts.unknown + counts.waived + counts.pass;
  return (
    <span className={classes.root}>
      {total > 0 && (
        <span>
          {t('control.counts', {
            fail: String(counts.fail),
            total: String(total),
          })}
        </span>
      )}
      {counts.unknown > 0 && (
        <span>{t('control.unknown', { count: counts.unknown })}</span>
      )}
      {counts.waived > 0 && (
        <span>
          {t('control.waived', { count: counts.waived })}
          {suppressed
            ? ` (${t('control.suppressed', { count: suppressed })})`
            : ''}
        </span>
      )}
      {status === 'fail' && since && (
        <span>
          <SinceDate at={since} />
        </span>
      )}
      {overdueDays !== undefined && overdueDays > 0 && (
        <span className={classes.overdue}>
          {t('checklist.overdue', { count: overdueDays })}
        </span>
      )}
      {status === 'unknown' &&
        reasons?.map(({ reason, count }) => (
          <span key={reason}>
            {t(`reason.${reason}`)} ({count})
          </span>
        ))}
      {inherited && <span>{t('checklist.inherited')}</span>}
    </span>
  );
}
