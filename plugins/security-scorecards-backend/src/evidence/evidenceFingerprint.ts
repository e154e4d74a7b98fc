import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { BoundedMemory } from '../util/BoundedMemory';
import { fingerprint } from './fingerprint';

// Most pieces of evidence of an account say one of a few things.
const remembered = BoundedMemory.create();

/**
 * Of all that makes a change of evidence worth a write. The times are not in it: a source confirms most results every
 * day, and rewriting each row for that would grow the table to almost twice its size. Nor is the source's own id, for
 * several findings can tell the same result; it is renewed with the times.
 */
export function evidenceFingerprint(evidence: CollectedEvidence): string {
  const { status, reason, reasonText, suppressed, accountId } = evidence;
  return reasonText === undefined
    ? remembered.get(`${accountId} ${status} ${suppressed} ${reason}`, () =>
        compute(evidence),
      )
    : compute(evidence);
}

function compute(evidence: CollectedEvidence): string {
  return fingerprint([
    evidence.status,
    evidence.reason,
    evidence.reasonText,
    evidence.suppressed ? 'suppressed' : undefined,
    evidence.accountId,
  ]);
}
