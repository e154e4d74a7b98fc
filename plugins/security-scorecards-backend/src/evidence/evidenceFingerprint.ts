import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { fingerprint } from './fingerprint';

type OfReason = Map<boolean, string>;
type OfStatus = Map<string | undefined, OfReason>;
type OfAccount = Map<string, OfStatus>;

const MOST_ACCOUNTS = 5_000;

// By account, status, reason and whether it is suppressed: of an account most pieces of evidence say one of a few things, and to look
// these up takes a fraction of the time to hash them.
const remembered = new Map<string, OfAccount>();

/**
 * Of all that makes a change of evidence worth a write. The times are not in it: a source confirms most results every
 * day, and rewriting each row for that would grow the table to almost twice its size. Nor is the source's own id, for
 * several findings can tell the same result; it is renewed with the times.
 */
export function evidenceFingerprint(evidence: CollectedEvidence): string {
  const { accountId, status, reason, reasonText, suppressed } = evidence;
  if (reasonText !== undefined) {
    return compute(evidence);
  }
  const before = remembered
    .get(accountId)
    ?.get(status)
    ?.get(reason)
    ?.get(suppressed);
  if (before !== undefined) {
    return before;
  }
  const computed = compute(evidence);
  remember(evidence, computed);
  return computed;
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

function remember(evidence: CollectedEvidence, computed: string): void {
  const { accountId, status, reason, suppressed } = evidence;
  if (remembered.size >= MOST_ACCOUNTS) {
    remembered.clear();
  }
  const ofAccount: OfAccount = remembered.get(accountId) ?? new Map();
  const ofStatus: OfStatus = ofAccount.get(status) ?? new Map();
  const ofReason: OfReason = ofStatus.get(reason) ?? new Map();
  remembered.set(accountId, ofAccount);
  ofAccount.set(status, ofStatus);
  ofStatus.set(reason, ofReason);
  ofReason.set(suppressed, computed);
}
