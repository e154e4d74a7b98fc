import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  SEVERITIES,
  type FixTimes,
} from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsTranslationRef } from '../../translation';
import { SeverityLabel } from '../SeverityLabel/SeverityLabel';
import classes from './History.module.css';

/** How many failures were fixed, how long that took, and how many are late, by severity. */
export function FixTimesTable(props: { times: readonly FixTimes[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const titleId = useId();
  const days = (value: number) =>
    t('fixTimes.days', {
      days: value.toLocaleString(undefined, { maximumFractionDigits: 1 }),
    });
  const rows = SEVERITIES.flatMap(
    severity => props.times.find(item => item.severity === severity) ?? [],
  );
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('fixTimes.title')}
      </h3>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={classes.caption}>
            {t('fixTimes.description')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('fixTimes.severity')}</th>
              <th scope="col">{t('fixTimes.fixed')}</th>
              <th scope="col">{t('fixTimes.mean')}</th>
              <th scope="col">{t('fixTimes.failing')}</th>
              <th scope="col">{t('fixTimes.overdue')}</th>
              <th scope="col">{t('fixTimes.limit')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.severity}>
                <th scope="row">
                  <SeverityLabel severity={row.severity} />
                </th>
                <td>{row.fixed.toLocaleString()}</td>
                <td>
                  {row.meanDays === undefined ? '–' : days(row.meanDays)}
                  {row.measured < row.fixed && row.measured > 0 && (
                    <span className={classes.detail}>
                      {t('fixTimes.measured', { count: row.measured })}
                    </span>
                  )}
                </td>
                <td>{row.failing.toLocaleString()}</td>
                <td className={row.overdue > 0 ? classes.overdue : undefined}>
                  {row.overdue.toLocaleString()}
                </td>
                <td>{days(row.timeToFixDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
