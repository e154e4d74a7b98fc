import type { AttestationState } from '../api/types';
import type { AttestationRecord } from './EvaluationInput';

/**
 * Whether a practice is attested at a time. Of several attestations a valid one counts before an expired one, then the
 * one that lasts longest.
 * @internal
 */
export function attestationState(
  attestations: readonly AttestationRecord[],
  /** Time of evaluation, in milliseconds since the epoch. */
  now: number,
): AttestationState {
  const [best] = attestations
    .map(record => ({ record, valid: isValid(record, now) }))
    .sort(
      (a, b) =>
        Number(b.valid) - Number(a.valid) ||
        Date.parse(b.record.expiresAt) - Date.parse(a.record.expiresAt) ||
        Date.parse(b.record.attestedAt) - Date.parse(a.record.attestedAt) ||
        (a.record.attestedBy < b.record.attestedBy ? -1 : 1),
    );
  if (!best) {
    return { required: true, status: 'missing' };
  }
  const { attestedBy, attestedAt, expiresAt, proofUrl, inheritedFrom } =
    best.record;
  return {
    required: true,
    status: best.valid ? 'valid' : 'expired',
    attestedBy,
    attestedAt,
    expiresAt,
    proofUrl,
    inheritedFrom,
  };
}

function isValid(record: AttestationRecord, now: number): boolean {
  return (
    Date.parse(record.attestedAt) <= now && now < Date.parse(record.expiresAt)
  );
}
