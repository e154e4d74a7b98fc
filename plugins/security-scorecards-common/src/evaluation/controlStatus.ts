import type { Status, StatusCounts } from '../api/types';

/**
 * Status of a control from its resources: a failure that nobody waived decides, then a waived one, then the unknown,
 * then a pass. Without any of them it is not applicable.
 * @internal
 */
export function controlStatus(counts: StatusCounts): Status {
  if (counts.fail > 0) return 'fail';
  if (counts.waived > 0) return 'waived';
  if (counts.unknown > 0) return 'unknown';
  return counts.pass > 0 ? 'pass' : 'not-applicable';
}
