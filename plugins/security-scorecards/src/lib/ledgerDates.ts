/** The day in UTC of a time, as date fields and the API write it: `2027-01-31`. */
export function toUtcDay(time: string | number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The last day in UTC that a period of days from a time reaches. */
export function lastDay(now: number, days: number): string {
  const end = new Date(now);
  end.setUTCDate(end.getUTCDate() + days);
  return toUtcDay(end.getTime());
}

/** A day such as `2027-01-31` as the reader writes it. */
export function formatDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(undefined, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
}
