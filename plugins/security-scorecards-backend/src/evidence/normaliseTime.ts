/**
 * A time in UTC with milliseconds that is not after `now`, so that times can be compared as text.
 *
 * @param time - ISO 8601
 * @param now - ISO 8601 in UTC with milliseconds
 */
export function normaliseTime(time: string, now: string): string {
  const normal =
    time.length === now.length && time.endsWith('Z')
      ? time
      : new Date(time).toISOString();
  return normal < now ? normal : now;
}
