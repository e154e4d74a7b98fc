import type { Transaction } from '../database/Database';
import {
  endLapses,
  hasOpenLapses,
  insertLapses,
  listLapses,
  type EvidencePlace,
} from '../database/history/evidenceLapses';
import type { EvaluationTrace } from './EvaluationHistory';
import type { StaleEvidence } from './staleEvidence';

/**
 * Notes which evidence became stale, and which is no longer. The store keeps only the latest time of observation, so without
 * this a stretch without data could not be told any more once data came again.
 *
 * @internal
 */
export async function recordLapses(
  transaction: Transaction,
  options: { traces: readonly EvaluationTrace[]; at: string },
): Promise<void> {
  const { traces, at } = options;
  const stale = new Map<string, StaleEvidence>();
  for (const trace of traces) {
    trace.stale.forEach(row => stale.set(evidenceKey(row), row));
  }
  if (stale.size === 0 && !(await hasOpenLapses(transaction))) {
    return;
  }
  const resourceKeys = new Set<number>();
  for (const trace of traces) {
    trace.resourceKeys.forEach(key => resourceKeys.add(key));
  }
  const ended: number[] = [];
  for (const lapse of await listLapses(transaction, {
    resourceKeys: [...resourceKeys],
  })) {
    if (!stale.delete(evidenceKey(lapse))) {
      ended.push(lapse.id);
    }
  }
  await insertLapses(transaction, [...stale.values()]);
  await endLapses(transaction, { ids: ended, at });
}

/** Names a row of evidence. @internal */
export function evidenceKey(place: EvidencePlace): string {
  return `${place.resourceKey} ${place.source} ${place.controlId} ${place.region}`;
}
