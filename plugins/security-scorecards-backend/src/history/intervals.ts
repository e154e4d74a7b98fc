import type { HistoryInterval } from 'backstage-plugin-security-scorecards-common';

const DAY = 24 * 60 * 60 * 1000;
/** 1970-01-01 was a Thursday: 1970-01-05, day 4, began a week. */
const FIRST_MONDAY = 4;

/** Days of an interval that a range holds; both included. @internal */
export interface Interval {
  firstDay: number;
  lastDay: number;
}

/** The days, weeks (Monday to Sunday) or months of a range, the first and the last cut to it. @internal */
export function intervalsOf(options: {
  fromDay: number;
  toDay: number;
  interval: HistoryInterval;
}): Interval[] {
  const { fromDay, toDay, interval } = options;
  const intervals: Interval[] = [];
  let firstDay = fromDay;
  while (firstDay <= toDay) {
    const lastDay = Math.min(toDay, endOf(firstDay, interval));
    intervals.push({ firstDay, lastDay });
    firstDay = lastDay + 1;
  }
  return intervals;
}

function endOf(day: number, interval: HistoryInterval): number {
  switch (interval) {
    case 'week':
      return day + 6 - ((((day - FIRST_MONDAY) % 7) + 7) % 7);
    case 'month': {
      const date = new Date(day * DAY);
      return (
        Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY - 1
      );
    }
    default:
      return day;
  }
}
