import { DateTime } from 'luxon';

/** Latest end, ISO 8601, of what begins at a time and may last some days: the end of the last day in UTC. @internal */
export function latestEnd(from: Date, days: number): string {
  return DateTime.fromJSDate(from, { zone: 'utc' })
    .plus({ days })
    .endOf('day')
    .toJSDate()
    .toISOString();
}
