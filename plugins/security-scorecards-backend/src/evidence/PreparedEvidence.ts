import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { evidenceFingerprint } from './evidenceFingerprint';
import { replacesStored } from './evidenceWrites';
import { normaliseTime } from './normaliseTime';

/** Evidence ready to be compared with the store. */
export interface PreparedEvidence extends CollectedEvidence {
  fingerprint: string;
}

/**
 * One row for each control, resource and region of a batch, with times in UTC with milliseconds and none in the future.
 *
 * @param options - `now`: time of the batch, ISO 8601 in UTC with milliseconds. `unordered`: whether it comes from a delta or
 * a feed, of which the newest word counts, whereas a full pass tells of two findings side by side, of which the worse counts
 */
export function prepareEvidence(
  evidence: readonly CollectedEvidence[],
  options: { now: string; unordered: boolean },
): PreparedEvidence[] {
  const { now, unordered } = options;
  const byKey = new Map<string, PreparedEvidence>();
  for (const item of evidence) {
    const prepared: PreparedEvidence = prepare(item, now);
    const key = `${item.resourceId}\u0000${item.controlId}\u0000${item.region}`;
    const first = byKey.get(key);
    if (
      !first ||
      replacesStored({
        stored: first,
        incoming: prepared,
        seen: !unordered,
        unordered,
      })
    ) {
      byKey.set(key, prepared);
    }
  }
  return [...byKey.values()];
}

// Member by member: to spread an object takes several times as long, and a pass has millions of them.
function prepare(
  item: CollectedEvidence,
  now: string,
): { [Member in keyof Required<PreparedEvidence>]: PreparedEvidence[Member] } {
  return {
    controlId: item.controlId,
    source: item.source,
    resourceId: item.resourceId,
    resourceType: item.resourceType,
    accountId: item.accountId,
    region: item.region,
    status: item.status,
    reason: item.reason,
    reasonText: item.reasonText,
    suppressed: item.suppressed,
    externalId: item.externalId,
    observedAt: normaliseTime(item.observedAt, now),
    firstObservedAt:
      item.firstObservedAt && normaliseTime(item.firstObservedAt, now),
    fingerprint: evidenceFingerprint(item),
  };
}
