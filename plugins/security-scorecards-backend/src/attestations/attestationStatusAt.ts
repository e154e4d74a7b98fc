import type { AttestationStatus } from 'backstage-plugin-security-scorecards-common';
import type { AttestationEntry } from './AttestationEntry';

/** Status at a time: what is current is expired from its end on, whether or not that was written down yet. @internal */
export function attestationStatusAt(
  entry: Pick<AttestationEntry, 'status' | 'expiresAt'>,
  now: Date,
): AttestationStatus {
  return entry.status === 'current' &&
    Date.parse(entry.expiresAt) <= now.getTime()
    ? 'expired'
    : entry.status;
}
