/** Units with their seconds, and from how many seconds on they are used: days up to a quarter, which is how times to fix are counted. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 31_536_000, 31_536_000],
  ['month', 2_592_000, 7_776_000],
  ['day', 86_400, 86_400],
  ['hour', 3_600, 3_600],
  ['minute', 60, 60],
];

/** "3 days ago" in the reader's language, in the largest unit that still tells enough. Both in epoch milliseconds. */
export function formatAge(time: number, now: number, locale?: string): string {
  const seconds = Math.round((time - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size, from] of UNITS) {
    if (Math.abs(seconds) >= from) {
      return format.format(Math.trunc(seconds / size), unit);
    }
  }
  return format.format(0, 'minute');
}
