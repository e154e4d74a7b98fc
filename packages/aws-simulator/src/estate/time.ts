/** Milliseconds of a minute. @internal */
export const MINUTE = 60_000;
/** Milliseconds of an hour. @internal */
export const HOUR = 60 * MINUTE;
/** Milliseconds of a day. @internal */
export const DAY = 24 * HOUR;
