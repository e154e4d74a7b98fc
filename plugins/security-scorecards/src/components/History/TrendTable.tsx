import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDay } from '../../lib/formatDay';
import type { TrendPoint } from '../../lib/TrendPoint';
import { securityScorecardsTranslationRef } from '../../translation';
import { Disclosure } from '../Disclosure/Disclosure';
import classes from './History.module.css';

/** The figures of a trend day by day, for readers who do not see its drawing or want the numbers. */
export function TrendTable(props: {
  points: readonly TrendPoint[];
  label: string;
  format: (value: number) => string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { points, label, format } = props;
  const hasRange = points.some(({ low }) => low !== undefined);
  const write = (value: number | undefined) =>
    value === undefined ? '–' : format(value);
  return (
    <Disclosure summary={t('history.asTable')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <caption className={classes.caption}>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.date')}</th>
              <th scope="col">{t('history.value')}</th>
              {hasRange && <th scope="col">{t('history.low')}</th>}
              {hasRange && <th scope="col">{t('history.high')}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map(point => (
              <tr key={point.date}>
                <th scope="row">{formatDay(point.date)}</th>
                <td>{write(point.value)}</td>
                {hasRange && <td>{write(point.low)}</td>}
                {hasRange && <td>{write(point.high)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
