import { fromTimestamp } from '../timestamps';
import type { Transition, TransitionCause } from './insertTransitions';
import type { RetiredRow } from './retireEvidence';

/** The transition of a row that was deleted. */
export function retiredTransition(
  row: RetiredRow,
  cause: TransitionCause,
): Transition {
  return {
    resourceKey: row.resource_key,
    controlId: row.control_id,
    region: row.region,
    accountId: row.account_id,
    from: {
      status: row.status,
      reason: row.reason ?? undefined,
      suppressed: Boolean(row.suppressed),
      firstObservedAt: fromTimestamp(row.first_observed_at),
      observedAt: fromTimestamp(row.observed_at),
    },
    cause,
  };
}
