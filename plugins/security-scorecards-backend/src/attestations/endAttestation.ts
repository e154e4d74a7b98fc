import { ACTORS } from '../governance/actors';
import type { LedgerChange } from '../governance/LedgerChange';
import type { AttestationEntry } from './AttestationEntry';

/** The end of a current attestation: `expired` at its time, `superseded` by a newer one, `ended` because evidence contradicts it. @internal */
export function endAttestation(
  entry: AttestationEntry,
  options: {
    now: Date;
    status: 'expired' | 'superseded' | 'ended';
    actor?: string;
    note?: string;
  },
): LedgerChange<AttestationEntry> {
  const { now, status, note } = options;
  const at = now.toISOString();
  return {
    next: {
      ...entry,
      status,
      endedAt: status === 'expired' ? earlier(entry.expiresAt, at) : at,
      version: entry.version + 1,
    },
    event: {
      at,
      actor: options.actor ?? ACTORS.plugin,
      action: status,
      from: entry.status,
      to: status,
      note,
    },
  };
}

function earlier(one: string, other: string): string {
  return Date.parse(one) < Date.parse(other) ? one : other;
}
