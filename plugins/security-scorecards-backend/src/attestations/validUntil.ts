import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import { latestEnd } from '../governance/latestEnd';
import type { AttestationEntry } from './AttestationEntry';

/** When an attestation ends, ISO 8601: as it says, and never later than the period of the practice allows now. @internal */
export function validUntil(
  entry: Pick<AttestationEntry, 'practiceId' | 'attestedAt' | 'expiresAt'>,
  catalogue: Catalogue,
): string {
  const requirement = catalogue.practice(entry.practiceId)?.attestation;
  if (!requirement) {
    return entry.expiresAt;
  }
  const latest = latestEnd(new Date(entry.attestedAt), requirement.periodDays);
  return Date.parse(latest) < Date.parse(entry.expiresAt)
    ? latest
    : entry.expiresAt;
}
