import type { ControlResult, UnknownReason } from '../api/types';
import { overdueDays } from '../scoring/risk';
import type { ScoringSettings } from '../scoring';
import type { ControlOutcome } from './ControlOutcome';
import { toIsoTime } from './toIsoTime';

/**
 * The result of a control as the API gives it.
 * @internal
 */
export function controlResult(
  outcome: ControlOutcome,
  options: { inherited: boolean; settings: ScoringSettings; now: number },
): ControlResult {
  const { control, failures, reasons } = outcome;
  const since = failures.reduce(
    (oldest, failure) => Math.min(oldest, failure.since ?? Infinity),
    Infinity,
  );
  return {
    id: control.id,
    title: control.title,
    severity: control.severity,
    source: control.source,
    status: outcome.status,
    counts: outcome.counts,
    inherited: options.inherited,
    ...(outcome.suppressed > 0 && { suppressed: outcome.suppressed }),
    ...(reasons.size > 0 && { reasons: reasonCounts(reasons) }),
    since: toIsoTime(since),
    observedAt: toIsoTime(outcome.oldest),
    overdueDays: overdueDays(outcome, options),
    // The catalogue has it of every control; here it spares who mends a failure the look there.
    ...(outcome.status === 'fail' && { guidanceUrl: control.guidanceUrl }),
  };
}

/** Most frequent reason first. */
function reasonCounts(
  reasons: ReadonlyMap<UnknownReason, number>,
): NonNullable<ControlResult['reasons']> {
  return Array.from(reasons, ([reason, count]) => ({ reason, count })).sort(
    (a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1),
  );
}
