import { DateTime } from 'luxon';

// As AWS writes nearly all of its times.
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/**
 * A time as AWS sends it, as ISO 8601 in UTC.
 *
 * @param latest - milliseconds since 1970; later times are cut to it, as nothing was observed in the future
 * @returns undefined when it is not a time
 * @internal
 */
export function isoTime(
  value: string | Date | undefined,
  latest: number,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  const time =
    typeof value === 'string' ? millisecondsOf(value) : value.getTime();
  return Number.isNaN(time)
    ? undefined
    : new Date(Math.min(time, latest)).toISOString();
}

function millisecondsOf(text: string): number {
  // Each finding has two times, and Luxon takes many times as long as the engine does.
  const time = USUAL.test(text) ? Date.parse(text) : NaN;
  // The engine takes the 30th of February to be in March.
  return !Number.isNaN(time) && isSameSecond(time, text)
    ? time
    : DateTime.fromISO(text, { zone: 'utc' }).toMillis();
}

function isSameSecond(time: number, text: string): boolean {
  const seconds = 'yyyy-mm-ddThh:mm:ss'.length;
  return new Date(time).toISOString().startsWith(text.slice(0, seconds));
}
