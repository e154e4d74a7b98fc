import type { HistoryPoint } from 'backstage-plugin-security-scorecards-common';
import type { TrendPoint } from './TrendPoint';

/** What a trend can show. */
export const TREND_METRICS = ['score', 'coverage', 'risk'] as const;

/** One of {@link TREND_METRICS}. */
export type TrendMetric = (typeof TREND_METRICS)[number];

/** The points of a history for one figure; coverage in per cent. */
export function trendPoints(
  points: readonly HistoryPoint[],
  metric: TrendMetric,
): TrendPoint[] {
  return points.map(({ date, risk, score }) => {
    switch (metric) {
      case 'risk':
        return { date, value: risk };
      case 'coverage':
        return { date, value: 100 * score.coverage };
      default:
        return { date, value: score.value, low: score.low, high: score.high };
    }
  });
}
