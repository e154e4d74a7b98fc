import type {
  Severity,
  SeverityCounts,
  Status,
  StatusCounts,
} from '../api/types';

/**
 * A type whose members can be assigned.
 * @internal
 */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Counts of nothing yet.
 * @internal
 */
export function noStatuses(): Writable<StatusCounts> {
  return { fail: 0, unknown: 0, waived: 0, pass: 0, notApplicable: 0 };
}

/**
 * Counts statuses.
 * @internal
 */
export function countStatuses(statuses: Iterable<Status>): StatusCounts {
  const counts = noStatuses();
  for (const status of statuses) {
    counts[status === 'not-applicable' ? 'notApplicable' : status] += 1;
  }
  return counts;
}

/**
 * Counts failing controls by severity.
 * @internal
 */
export function countFailing(
  controls: Iterable<{ status: Status; severity: Severity }>,
): SeverityCounts {
  const counts: Writable<SeverityCounts> = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
  };
  for (const { status, severity } of controls) {
    if (status === 'fail') {
      counts[severity] += 1;
    }
  }
  return counts;
}
