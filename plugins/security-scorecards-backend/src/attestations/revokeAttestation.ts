import { ConflictError } from '@backstage/errors';
import type { LedgerChange } from '../governance/LedgerChange';
import type { AttestationEntry } from './AttestationEntry';
import { attestationStatusAt } from './attestationStatusAt';

/**
 * A current attestation, revoked by a person. Throws `ConflictError` with the state when it is over already, was changed since
 * the version that the person looked at, or stands in code.
 *
 * @internal
 */
export function revokeAttestation(
  entry: AttestationEntry,
  command: { actor: string; note?: string; version?: number },
  now: Date,
): LedgerChange<AttestationEntry> {
  const status = attestationStatusAt(entry, now);
  if (entry.origin !== 'api') {
    throw new ConflictError(
      `Attestation ${entry.id} stands in ${
        entry.place ?? entry.origin
      } and can be changed only there`,
    );
  }
  if (status !== 'current') {
    throw new ConflictError(
      `Attestation ${entry.id} is ${status} and cannot be revoked`,
    );
  }
  if (command.version !== undefined && command.version !== entry.version) {
    throw new ConflictError(
      `Attestation ${entry.id} has changed: it is ${status}, at version ${entry.version} and not ${command.version}; look at it again`,
    );
  }
  const at = now.toISOString();
  return {
    next: {
      ...entry,
      status: 'revoked',
      endedAt: at,
      version: entry.version + 1,
    },
    event: {
      at,
      actor: command.actor,
      action: 'revoked',
      from: status,
      to: 'revoked',
      note: command.note,
    },
  };
}
