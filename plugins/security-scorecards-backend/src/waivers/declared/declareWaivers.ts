import { createHash } from 'node:crypto';
import type { LedgerOrigin } from 'backstage-plugin-security-scorecards-common';
import { ACTORS } from '../../governance/actors';
import type { LedgerChange } from '../../governance/LedgerChange';
import { isWorse } from '../../governance/severityOf';
import type { RefusedDeclaration } from '../../governance/RefusedDeclaration';
import { endWaiver } from '../endWaiver';
import type { WaiverRecord } from '../WaiverRecord';
import type { DeclaredWaiver } from './DeclaredWaiver';

/** What brings the ledger in line with the code. @internal */
export interface WaiverDeclarations {
  entered: LedgerChange<WaiverRecord>[];
  changed: { before: WaiverRecord; change: LedgerChange<WaiverRecord> }[];
}

/**
 * Compares what the ledger has of the code with what the code says. What was changed counts anew, what was removed is
 * withdrawn, and what time or evidence ended stays ended until the code changes. What lasts longer than a severity allows that was
 * raised is ended for that.
 *
 * @internal
 */
export function declareWaivers(
  stored: readonly WaiverRecord[],
  options: {
    origin: Exclude<LedgerOrigin, 'api'>;
    declared: readonly DeclaredWaiver[];
    refused?: readonly RefusedDeclaration[];
    now: Date;
  },
): WaiverDeclarations {
  const { origin, declared, refused = [], now } = options;
  const at = now.toISOString();
  const actor = ACTORS[origin];
  const known = new Map(stored.map(waiver => [waiver.id, waiver]));
  const result: WaiverDeclarations = { entered: [], changed: [] };
  for (const item of declared) {
    const before = known.get(item.id);
    known.delete(item.id);
    const fingerprint = fingerprintOf(item);
    if (before?.fingerprint === fingerprint && before.status !== 'withdrawn') {
      continue;
    }
    const next = toRecord(item, { origin, fingerprint, now, before });
    const change = {
      next,
      event: {
        at,
        actor,
        action: before ? 'changed' : 'declared',
        from: before?.status,
        to: next.status,
        note: `Approved by ${item.approvedBy}`,
      },
    };
    if (before) {
      result.changed.push({ before, change });
    } else {
      result.entered.push(change);
    }
  }
  const refusals = new Map(refused.map(item => [item.id, item]));
  for (const before of known.values()) {
    const refusal = refusals.get(before.id);
    if (before.status !== 'active') {
      continue;
    }
    if (refusal && isWorse(refusal.severity, before.severity)) {
      const { message: note } = refusal;
      result.changed.push({
        before,
        change: endWaiver(before, { now, cause: 'severity-raised', note }),
      });
    } else {
      result.changed.push({
        before,
        change: {
          next: {
            ...before,
            status: 'withdrawn',
            endedAt: at,
            version: before.version + 1,
          },
          event: {
            at,
            actor,
            action: 'withdrawn',
            from: before.status,
            to: 'withdrawn',
            note:
              refusal?.message ??
              `It stands no more in ${before.place ?? 'the code'}`,
          },
        },
      });
    }
  }
  return result;
}

function fingerprintOf(item: DeclaredWaiver): string {
  // Its severity follows the catalogue and its place the order of the list: neither is a change of what was approved.
  const { severity, place, ...said } = item;
  return createHash('sha256').update(JSON.stringify(said)).digest('base64');
}

function toRecord(
  item: DeclaredWaiver,
  options: {
    origin: Exclude<LedgerOrigin, 'api'>;
    fingerprint: string;
    now: Date;
    before: WaiverRecord | undefined;
  },
): WaiverRecord {
  const { origin, fingerprint, now, before } = options;
  const { approvedBy, approvedAt, ...said } = item;
  const isOver = Date.parse(item.expiresAt) <= now.getTime();
  return {
    ...said,
    origin,
    requestedBy: ACTORS[origin],
    requestedAt: before?.requestedAt ?? now.toISOString(),
    activatedAt: approvedAt,
    status: isOver ? 'expired' : 'active',
    endsOnChange: false,
    approvalsNeeded: 1,
    approvals: [{ by: approvedBy, at: approvedAt }],
    endedAt: isOver ? item.expiresAt : undefined,
    version: (before?.version ?? 0) + 1,
    fingerprint,
  };
}
