import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { fingerprint } from './fingerprint';

/**
 * Of all that makes a change of evidence worth a write. The times are not in it: a source confirms most results every
 * day, and rewriting each row for that would grow the table to almost twice its size. Nor is the source's own id, for
 * several findings can tell the same result; it is renewed with the times.
 */
export function evidenceFingerprint(evidence: CollectedEvidence): string {
  return fingerprint([
    evidence.status,
    evidence.reason,
    evidence.reasonText,
    evidence.suppressed ? 'suppressed' : undefined,
    evidence.accountId,
  ]);
}
