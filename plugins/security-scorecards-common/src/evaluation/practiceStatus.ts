import type { AttestationState, Status, UnknownReason } from '../api/types';
import type { ControlOutcome } from './ControlOutcome';
import { worstStatus } from './worstStatus';

/**
 * A status with the reason for it when it is `unknown`.
 * @internal
 */
export interface ReasonedStatus {
  status: Status;
  reason?: UnknownReason;
}

/**
 * What the controls of a practice prove: the worst of them. A practice without an applicable control is not
 * applicable, unless a source could not look; then it is unknown for that reason.
 * @internal
 */
export function technicalStatus(
  outcomes: readonly ControlOutcome[],
  blindness: UnknownReason | undefined,
): ReasonedStatus {
  const status = worstStatus(outcomes.map(outcome => outcome.status));
  if (status === 'not-applicable' && blindness) {
    return { status: 'unknown', reason: blindness };
  }
  return status === 'unknown'
    ? { status, reason: commonestReason(outcomes) }
    : { status };
}

/**
 * Status of a practice that a person attests too: the worse of what the controls prove and of the attestation, which is
 * a pass while it is valid and else unknown. So a mixed practice needs both.
 * @internal
 */
export function practiceStatus(
  technical: ReasonedStatus,
  attestation: AttestationState | undefined,
): ReasonedStatus {
  if (!attestation) {
    return technical;
  }
  if (attestation.status === 'valid') {
    const status = worstStatus([technical.status, 'pass']);
    return status === technical.status ? technical : { status };
  }
  if (technical.status === 'fail' || technical.status === 'unknown') {
    return technical;
  }
  return {
    status: 'unknown',
    reason:
      attestation.status === 'expired' ? 'attestation-expired' : 'not-attested',
  };
}

function commonestReason(
  outcomes: readonly ControlOutcome[],
): UnknownReason | undefined {
  const totals = new Map<UnknownReason, number>();
  for (const outcome of outcomes) {
    if (outcome.status === 'unknown') {
      for (const [reason, count] of outcome.reasons) {
        totals.set(reason, (totals.get(reason) ?? 0) + count);
      }
    }
  }
  const [commonest] = [...totals].sort(
    (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
  );
  return commonest?.[0];
}
