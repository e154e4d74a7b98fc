import { DateTime } from 'luxon';

/**
 * ISO 8601 in UTC of a date or a date with time; undefined when it is neither. A date alone stands for the end of that day in
 * UTC, or for its beginning when `startOfDay` is set.
 *
 * @internal
 */
export function parseTime(
  text: string,
  options: { startOfDay?: boolean } = {},
): string | undefined {
  const time = DateTime.fromISO(text, { zone: 'utc' });
  if (!time.isValid || !/^\d{4}-\d\d-\d\d/.test(text)) {
    return undefined;
  }
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text);
  const exact = isDate && !options.startOfDay ? time.endOf('day') : time;
  return exact.toJSDate().toISOString();
}
