import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatDay } from '../../lib/formatDay';
import { formatDelta } from '../../lib/formatDelta';
import type { TrendPoint } from '../../lib/TrendPoint';
import { trendSummary } from '../../lib/trendSummary';
import { securityScorecardsTranslationRef } from '../../translation';
import { Sparkline } from './Sparkline';
import { TrendTable } from './TrendTable';
import classes from './FleetTrends.module.css';

/** One figure: what it is now, since when it changed by how much, and its trend drawn and as a table. */
export function FleetTrend(props: {
  title: string;
  points: readonly TrendPoint[];
  max?: number;
  format: (value: number) => string;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { title, points, max, format } = props;
  const summary = trendSummary(points);
  return (
    <div className={classes.trend}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.figures}>
        <strong className={classes.value}>
          {summary ? format(summary.last) : '–'}
        </strong>
        {summary && (
          <span className={classes.since}>
            {t('fleetTrends.since', {
              delta: formatDelta(summary.last - summary.first),
              date: formatDay(summary.firstDate),
            })}
          </span>
        )}
      </p>
      <Sparkline values={points.map(({ value }) => value)} max={max} />
      <TrendTable points={points} label={title} format={format} />
    </div>
  );
}
