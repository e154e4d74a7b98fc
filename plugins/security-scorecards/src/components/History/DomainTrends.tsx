import { useId } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DOMAIN_IDS,
  type HistoryPoint,
} from 'backstage-plugin-security-scorecards-common';
import { useDomainTitles } from '../../hooks/useDomainTitles';
import { formatDay } from '../../lib/formatDay';
import { formatDelta } from '../../lib/formatDelta';
import { formatScore } from '../../lib/formatScore';
import { securityScorecardsTranslationRef } from '../../translation';
import { Sparkline } from './Sparkline';
import classes from './History.module.css';

/** The trend of each domain between the ends of a range. */
export function DomainTrends(props: { points: readonly HistoryPoint[] }) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const titleOf = useDomainTitles();
  const titleId = useId();
  const { points } = props;
  const rows = DOMAIN_IDS.map(id => ({
    id,
    values: points.map(
      ({ domains }) => domains.find(domain => domain.id === id)?.value,
    ),
  })).filter(({ values }) => values.some(value => value !== undefined));
  const write = (value: number | undefined) =>
    value === undefined ? '–' : formatScore(value);
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {t('history.domains')}
      </h3>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('history.domain')}</th>
              <th scope="col" className={classes.trend}>
                {t('history.trend')}
              </th>
              <th scope="col">
                {t('history.then', { date: formatDay(points[0].date) })}
              </th>
              <th scope="col">
                {t('history.now', {
                  date: formatDay(points[points.length - 1].date),
                })}
              </th>
              <th scope="col">{t('history.change')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, values }) => {
              const [then, now] = [values[0], values[values.length - 1]];
              return (
                <tr key={id}>
                  <th scope="row">{titleOf(id)}</th>
                  <td className={classes.trend}>
                    <Sparkline values={values} max={100} />
                  </td>
                  <td>{write(then)}</td>
                  <td>{write(now)}</td>
                  <td>
                    {then === undefined || now === undefined
                      ? '–'
                      : formatDelta(now - then)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
