import { createHash } from 'node:crypto';
import { ACTORS } from '../governance/actors';
import type { LedgerChange } from '../governance/LedgerChange';
import type { AttestationEntry } from './AttestationEntry';
import type { DeclaredAttestation } from './DeclaredAttestation';

/** What brings the ledger in line with app-config. @internal */
export interface AttestationDeclarations {
  entered: LedgerChange<AttestationEntry>[];
  revoked: {
    before: AttestationEntry;
    change: LedgerChange<AttestationEntry>;
  }[];
}

/**
 * Compares what the ledger has of app-config with what app-config says. What was changed is attested anew, what was removed is
 * revoked, and what time or evidence ended stays ended until app-config changes.
 *
 * @internal
 */
export function declareAttestations(
  stored: readonly AttestationEntry[],
  options: { declared: readonly DeclaredAttestation[]; now: Date },
): AttestationDeclarations {
  const { declared, now } = options;
  const at = now.toISOString();
  const actor = ACTORS.config;
  const result: AttestationDeclarations = { entered: [], revoked: [] };
  const said = new Set<string>();
  for (const item of declared) {
    const fingerprint = fingerprintOf(item);
    said.add(fingerprint);
    const isKnown = stored.some(
      entry => entry.fingerprint === fingerprint && entry.status !== 'revoked',
    );
    if (!isKnown) {
      const isOver = Date.parse(item.expiresAt) <= now.getTime();
      const count = stored.filter(entry => entry.id.startsWith(`${item.id}-`));
      const next: AttestationEntry = {
        ...item,
        id: `${item.id}-${count.length + 1}`,
        origin: 'config',
        status: isOver ? 'expired' : 'current',
        endedAt: isOver ? item.expiresAt : undefined,
        version: 1,
        fingerprint,
      };
      result.entered.push({
        next,
        event: {
          at,
          actor,
          action: 'declared',
          to: next.status,
          note: `Attested by ${item.attestedBy}`,
        },
      });
    }
  }
  for (const before of stored) {
    if (
      before.status === 'current' &&
      !said.has(before.fingerprint ?? '') &&
      !result.entered.some(({ next }) => takesPlaceOf(next, before))
    ) {
      result.revoked.push({
        before,
        change: {
          next: {
            ...before,
            status: 'revoked',
            endedAt: at,
            version: before.version + 1,
          },
          event: {
            at,
            actor,
            action: 'revoked',
            from: before.status,
            to: 'revoked',
            note: `It stands no more in ${before.place ?? 'app-config'}`,
          },
        },
      });
    }
  }
  return result;
}

function takesPlaceOf(next: AttestationEntry, before: AttestationEntry) {
  return (
    next.status === 'current' &&
    next.entityRef === before.entityRef &&
    next.practiceId === before.practiceId &&
    Date.parse(next.attestedAt) >= Date.parse(before.attestedAt)
  );
}

function fingerprintOf(item: DeclaredAttestation): string {
  // The question follows the catalogue and the place the order of the list: neither is a change of what was attested.
  const { question, place, ...said } = item;
  return createHash('sha256').update(JSON.stringify(said)).digest('base64');
}
