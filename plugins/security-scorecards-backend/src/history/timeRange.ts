import { InputError } from '@backstage/errors';
import { endOfDay, dayOf } from '../database/history/dayOf';

const DAY = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
/** Days of a range unless told. */
const DEFAULT_DAYS = 30;

/** Two times, ISO 8601 in UTC with milliseconds. @internal */
export interface TimeRange {
  from: string;
  to: string;
}

/**
 * ISO 8601 in UTC of a date, which stands for its last moment or for now if it is today, or of a date and time with an offset.
 * Throws `InputError` that names the parameter.
 *
 * @internal
 */
export function parseTime(
  text: string,
  options: { name: string; now: Date },
): string {
  const { name, now } = options;
  const isDate = DATE.test(text);
  const parsed = isDate || TIME.test(text) ? Date.parse(text) : NaN;
  if (
    Number.isNaN(parsed) ||
    (isDate && new Date(parsed).toISOString().slice(0, 10) !== text)
  ) {
    throw new InputError(
      `${name}: '${text}' is no time; write a date such as 2026-11-22, or a date and time such as 2026-11-22T09:00:00Z`,
    );
  }
  if (!isDate) {
    return new Date(parsed).toISOString();
  }
  const isToday = dayOf(now) === dayOf(new Date(parsed));
  return isToday ? now.toISOString() : endOfDay(dayOf(new Date(parsed)));
}

/** Reads a range. Throws `InputError` for one that is not. @internal */
export function parseTimeRange(
  query: { from?: string; to?: string },
  now: Date,
): TimeRange {
  const to =
    query.to === undefined
      ? now.toISOString()
      : parseTime(query.to, { name: 'to', now });
  const from =
    query.from === undefined
      ? new Date(Date.parse(to) - DEFAULT_DAYS * DAY).toISOString()
      : parseTime(query.from, { name: 'from', now });
  if (from > to) {
    throw new InputError(`from: ${from} lies after to, ${to}`);
  }
  if (to > now.toISOString()) {
    throw new InputError(`to: ${to} has not come yet`);
  }
  return { from, to };
}
