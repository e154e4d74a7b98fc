const DAY = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01 of a time, in UTC. @internal */
export function dayOf(time: string | Date): number {
  const milliseconds =
    typeof time === 'string' ? Date.parse(time) : time.getTime();
  return Math.floor(milliseconds / DAY);
}

/** The date (`2026-11-22`) of a day. @internal */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The last millisecond of a day, ISO 8601. @internal */
export function endOfDay(day: number): string {
  return new Date((day + 1) * DAY - 1).toISOString();
}
