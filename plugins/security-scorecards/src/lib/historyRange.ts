import type { HistoryInterval } from 'backstage-plugin-security-scorecards-common';

/** Lengths of time, in days, that a reader chooses with one click. */
export const HISTORY_PRESETS = ['30', '90', '365'] as const;

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Up to how many days a range is shown by day, and by week. */
const MOST_DAYS = 92;
const MOST_DAYS_BY_WEEK = 400;

/** A stretch of days, both ends included, in UTC. */
export interface HistoryRange {
  readonly from: string;
  readonly to: string;
  readonly interval: HistoryInterval;
}

/**
 * The range between two dates that a reader wrote, as far as they are any; else the last 30 days. Never ends after `now`
 * (epoch milliseconds) nor begins after its end.
 */
export function historyRange(
  wanted: { from?: string; to?: string; days?: string },
  now: number,
): HistoryRange {
  const today = toDate(now);
  const to = isDate(wanted.to) && wanted.to < today ? wanted.to : today;
  const days = Number(
    HISTORY_PRESETS.find(preset => preset === wanted.days) ??
      HISTORY_PRESETS[0],
  );
  const usual = toDate(Date.parse(to) - days * DAY_MS);
  const from = isDate(wanted.from) && wanted.from <= to ? wanted.from : usual;
  return { from, to, interval: intervalOf(from, to) };
}

function intervalOf(from: string, to: string): HistoryInterval {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days <= MOST_DAYS) {
    return 'day';
  }
  return days <= MOST_DAYS_BY_WEEK ? 'week' : 'month';
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && DATE.test(text) && !isNaN(Date.parse(text));
}

function toDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
