import type { TrendPoint } from './TrendPoint';

/** Ends and extremes of a trend. */
export interface TrendSummary {
  readonly first: number;
  readonly firstDate: string;
  readonly last: number;
  readonly lastDate: string;
  readonly lowest: number;
  readonly highest: number;
}

/** What a trend says in numbers; undefined when no day has one. */
export function trendSummary(
  points: readonly TrendPoint[],
): TrendSummary | undefined {
  const known = points.flatMap(({ date, value }) =>
    value === undefined ? [] : [{ date, value }],
  );
  if (known.length === 0) {
    return undefined;
  }
  const first = known[0];
  const last = known[known.length - 1];
  return {
    first: first.value,
    firstDate: first.date,
    last: last.value,
    lastDate: last.date,
    lowest: known.reduce(
      (least, { value }) => Math.min(least, value),
      Infinity,
    ),
    highest: known.reduce(
      (most, { value }) => Math.max(most, value),
      -Infinity,
    ),
  };
}
