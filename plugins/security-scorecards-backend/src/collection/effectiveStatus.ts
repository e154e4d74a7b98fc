import type { SourceStatus } from 'backstage-plugin-security-scorecards-common';

/**
 * The status as it counts now: what was once read well is `stale` when that was longer ago than the staleness limit. Trouble keeps
 * its name, for it says more.
 */
export function effectiveStatus(options: {
  status: SourceStatus;
  /** End of the last visit that went well, ISO 8601. */
  lastSuccessAt?: string;
  stalenessMs: number;
  now: Date;
}): SourceStatus {
  const { status, lastSuccessAt, stalenessMs, now } = options;
  if (status !== 'succeeded' && status !== 'partial') {
    return status;
  }
  const age =
    lastSuccessAt === undefined
      ? Infinity
      : now.getTime() - Date.parse(lastSuccessAt);
  return age > stalenessMs ? 'stale' : status;
}
