import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import { normaliseTime } from './normaliseTime';

/**
 * Each withdrawn item of a batch once, at its latest time, with times in UTC with milliseconds and none in the future.
 *
 * @param now - Time of the batch, ISO 8601 in UTC with milliseconds.
 */
export function prepareRemoved(
  removed: readonly RemovedEvidence[],
  now: string,
): RemovedEvidence[] {
  const byKey = new Map<string, RemovedEvidence>();
  for (const item of removed) {
    const { resourceId, controlId, region, externalId } = item;
    const observedAt = normaliseTime(item.observedAt, now);
    const key = [resourceId, controlId, region, externalId].join('\u0000');
    const known = byKey.get(key);
    if (!known || known.observedAt < observedAt) {
      byKey.set(key, { ...item, observedAt });
    }
  }
  // In one order everywhere, so that two batches do not wait for each other in a circle.
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}
