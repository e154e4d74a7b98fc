/** A date (`YYYY-MM-DD`, or the date of an ISO 8601 time, in UTC) in the reader's language. Days of the history are days in UTC. */
export function formatDay(at: string, style: 'medium' | 'short' = 'medium') {
  const options: Intl.DateTimeFormatOptions =
    style === 'short'
      ? { day: 'numeric', month: 'short' }
      : { dateStyle: 'medium' };
  return new Date(`${at.slice(0, 10)}T00:00:00Z`).toLocaleDateString(
    undefined,
    { ...options, timeZone: 'UTC' },
  );
}
