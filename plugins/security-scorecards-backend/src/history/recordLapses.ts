import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Transaction } from '../database/Database';
import {
  endLapses,
  hasOpenLapses,
  insertLapses,
  listLapses,
  type EvidencePlace,
} from '../database/history/evidenceLapses';
import type { StoredEvidence } from '../evidence/StoredEvidence';
import type { EvaluationTrace } from './EvaluationHistory';

const HOUR = 60 * 60 * 1000;

/**
 * Notes which evidence became stale, and which is no longer. The store keeps only the latest time of observation, so without
 * this a stretch without data could not be told any more once data came again.
 *
 * @internal
 */
export async function recordLapses(
  transaction: Transaction,
  options: {
    traces: readonly EvaluationTrace[];
    at: string;
    staleAfterHours: Record<EvidenceSource, number>;
  },
): Promise<void> {
  const { traces, at, staleAfterHours } = options;
  const now = Date.parse(at);
  const stale = new Map<string, { row: StoredEvidence; startedAt: string }>();
  let observed = '';
  let observedAt = NaN;
  for (const { evidence } of traces) {
    for (const row of evidence) {
      if (row.observedAt !== observed) {
        observed = row.observedAt;
        observedAt = Date.parse(observed);
      }
      const until = observedAt + staleAfterHours[row.source] * HOUR;
      if (until < now) {
        stale.set(evidenceKey(row), {
          row,
          startedAt: new Date(until).toISOString(),
        });
      }
    }
  }
  if (stale.size === 0 && !(await hasOpenLapses(transaction))) {
    return;
  }
  const resourceKeys = new Set<number>();
  for (const trace of traces) {
    trace.resourceKeys.forEach(key => resourceKeys.add(key));
    trace.evidence.forEach(row => resourceKeys.add(row.resourceKey));
  }
  const ended: number[] = [];
  for (const lapse of await listLapses(transaction, {
    resourceKeys: [...resourceKeys],
  })) {
    if (!stale.delete(evidenceKey(lapse))) {
      ended.push(lapse.id);
    }
  }
  await insertLapses(
    transaction,
    [...stale.values()].map(({ row, startedAt }) => ({
      resourceKey: row.resourceKey,
      source: row.source,
      controlId: row.controlId,
      region: row.region,
      startedAt,
    })),
  );
  await endLapses(transaction, { ids: ended, at });
}

/** Names a row of evidence. @internal */
export function evidenceKey(place: EvidencePlace): string {
  return `${place.resourceKey} ${place.source} ${place.controlId} ${place.region}`;
}
