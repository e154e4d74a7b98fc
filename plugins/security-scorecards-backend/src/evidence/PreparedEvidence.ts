import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { evidenceFingerprint } from './evidenceFingerprint';
import { replacesSighting } from './mergeEvidence';

/** Evidence ready to be compared with the store. */
export interface PreparedEvidence extends CollectedEvidence {
  fingerprint: string;
}

/**
 * One row for each control, resource and region of a batch, with times in UTC with milliseconds and none in the future.
 *
 * @param now - Time of the batch, ISO 8601 in UTC with milliseconds.
 */
export function prepareEvidence(
  evidence: readonly CollectedEvidence[],
  now: string,
): PreparedEvidence[] {
  const byKey = new Map<string, PreparedEvidence>();
  for (const item of evidence) {
    const prepared: PreparedEvidence = {
      ...item,
      observedAt: normaliseTime(item.observedAt, now),
      firstObservedAt:
        item.firstObservedAt && normaliseTime(item.firstObservedAt, now),
      fingerprint: evidenceFingerprint(item),
    };
    const key = `${item.resourceId}\u0000${item.controlId}\u0000${item.region}`;
    const first = byKey.get(key);
    if (!first || replacesSighting(first, prepared)) {
      byKey.set(key, prepared);
    }
  }
  return [...byKey.values()];
}

function normaliseTime(time: string, now: string): string {
  const normal =
    time.length === now.length && time.endsWith('Z')
      ? time
      : new Date(time).toISOString();
  return normal < now ? normal : now;
}
