/**
 * A time in milliseconds since the epoch as ISO 8601; undefined for what is no time, such as an infinite one.
 * @internal
 */
export function toIsoTime(time: number | undefined): string | undefined {
  return time === undefined || !Number.isFinite(time)
    ? undefined
    : new Date(time).toISOString();
}
