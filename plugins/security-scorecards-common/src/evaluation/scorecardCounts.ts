import type { ScorecardCounts, Status } from '../api/types';
import type { ControlOutcome } from './ControlOutcome';
import { countFailing, countStatuses } from './statusCounts';

/**
 * Counts of a whole scorecard; of controls and failures the entity's own ones only.
 * @internal
 */
export function scorecardCounts(
  own: readonly ControlOutcome[],
  options: { practices: readonly Status[]; resources: number },
): ScorecardCounts {
  const failingResources = new Set<string>();
  let suppressed = 0;
  for (const outcome of own) {
    suppressed += outcome.suppressed;
    for (const { resourceId } of outcome.failures) {
      failingResources.add(resourceId);
    }
  }
  return {
    practices: countStatuses(options.practices),
    controls: countStatuses(own.map(outcome => outcome.status)),
    failingControls: countFailing(own),
    failingResources: failingResources.size,
    resources: options.resources,
    suppressed,
  };
}
