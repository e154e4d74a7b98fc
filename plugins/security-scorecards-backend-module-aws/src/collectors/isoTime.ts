import { DateTime } from 'luxon';

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
    typeof value === 'string'
      ? DateTime.fromISO(value, { zone: 'utc' }).toMillis()
      : value.getTime();
  return Number.isNaN(time)
    ? undefined
    : new Date(Math.min(time, latest)).toISOString();
}
