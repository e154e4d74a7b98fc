import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HistoryPoint } from 'backstage-plugin-security-scorecards-common';
import { formatDay } from '../../lib/formatDay';
import { formatScore } from '../../lib/formatScore';
import { trendPoints, type TrendMetric } from '../../lib/trendPoints';
import { trendSummary } from '../../lib/trendSummary';
import { securityScorecardsTranslationRef } from '../../translation';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import classes from './History.module.css';

const FORMATS: Record<TrendMetric, (value: number) => string> = {
  score: formatScore,
  coverage: value => `${Math.floor(value + 1e-9)} %`,
  risk: value => Math.round(value).toLocaleString(),
};

/** One figure of an entity over time: drawn, summed up in a sentence, and as a table. */
export function ScoreTrend(props: {
  points: readonly HistoryPoint[];
  metric: TrendMetric;
}) {
  const { t } = useTranslationRef(securityScorecardsTranslationRef);
  const { metric } = props;
  const points = trendPoints(props.points, metric);
  const format = FORMATS[metric];
  const summary = trendSummary(points);
  const name = t(`history.${metric}`);
  const sentence = summary
    ? t('history.summary', {
        metric: name,
        first: format(summary.first),
        from: formatDay(summary.firstDate),
        last: format(summary.last),
        to: formatDay(summary.lastDate),
        lowest: format(summary.lowest),
        highest: format(summary.highest),
      })
    : t('history.noSummary', {
        metric: name,
        from: formatDay(points[0].date),
        to: formatDay(points[points.length - 1].date),
      });
  return (
    <div>
      <TrendChart
        points={points}
        label={sentence}
        max={metric === 'risk' ? undefined : 100}
        format={format}
      />
      <p className={classes.note}>
        {sentence} {metric === 'score' && t('history.band')}
      </p>
      <TrendTable points={points} label={sentence} format={format} />
    </div>
  );
}
