import type { Status } from '../api/types';
import { STATUSES } from '../model';

/**
 * The worst of some statuses in the order fail, unknown, waived, pass, not-applicable;
 * `not-applicable` when there is none.
 * @internal
 */
export function worstStatus(statuses: Iterable<Status>): Status {
  let worst: Status = 'not-applicable';
  for (const status of statuses) {
    if (STATUSES.indexOf(status) < STATUSES.indexOf(worst)) {
      worst = status;
    }
  }
  return worst;
}
