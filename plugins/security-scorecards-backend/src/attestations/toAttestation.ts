import type {
  Attestation,
  Catalogue,
} from 'backstage-plugin-security-scorecards-common';
import type { AttestationEntry } from './AttestationEntry';
import { attestationStatusAt } from './attestationStatusAt';

/** An attestation as the API shows it. @internal */
export function toAttestation(
  entry: AttestationEntry,
  options: { catalogue: Catalogue; now: Date },
): Attestation {
  const { fingerprint, remindedDays, ...attestation } = entry;
  const status = attestationStatusAt(entry, options.now);
  return {
    ...attestation,
    level: entry.entityRef === undefined ? 'organization' : 'entity',
    title:
      options.catalogue.practice(entry.practiceId)?.title ?? entry.practiceId,
    status,
    endedAt:
      status === 'expired' ? entry.endedAt ?? entry.expiresAt : entry.endedAt,
  };
}
