import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { EvidencePlace } from '../database/history/evidenceLapses';
import type { StoredEvidence } from '../evidence/StoredEvidence';

const HOUR = 60 * 60 * 1000;

/** Evidence that is too old to say anything. @internal */
export interface StaleEvidence extends EvidencePlace {
  /** When it became so, ISO 8601. */
  startedAt: string;
}

/** What of the evidence is stale at a time. @internal */
export function staleEvidence(
  evidence: readonly StoredEvidence[],
  options: { at: string; staleAfterHours: Record<EvidenceSource, number> },
): StaleEvidence[] {
  const now = Date.parse(options.at);
  const stale: StaleEvidence[] = [];
  let observed = '';
  let observedAt = NaN;
  for (const row of evidence) {
    if (row.observedAt !== observed) {
      observed = row.observedAt;
      observedAt = Date.parse(observed);
    }
    const until = observedAt + options.staleAfterHours[row.source] * HOUR;
    if (until < now) {
      const { resourceKey, source, controlId, region } = row;
      const startedAt = new Date(until).toISOString();
      stale.push({ resourceKey, source, controlId, region, startedAt });
    }
  }
  return stale;
}
