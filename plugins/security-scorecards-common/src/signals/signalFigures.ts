import type { SignalGroup } from './SignalGroup';
import type { SignalFigures } from './types';

/** Sums groups of active signals up, in any order. @public */
export function signalFigures(groups: readonly SignalGroup[]): SignalFigures {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  let total = 0;
  let oldestObservedAt: string | undefined;
  for (const group of groups) {
    counts[group.severity] += group.count;
    total += group.count;
    if (
      oldestObservedAt === undefined ||
      group.oldestObservedAt < oldestObservedAt
    ) {
      oldestObservedAt = group.oldestObservedAt;
    }
  }
  return { counts, total, ...(oldestObservedAt && { oldestObservedAt }) };
}
