import { ConflictError, NotAllowedError } from '@backstage/errors';
import type {
  Severity,
  WaiverDecision,
  WaiverStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverRules } from '../governance/GovernanceSettings';
import { latestEnd } from '../governance/latestEnd';
import type { LedgerChange } from '../governance/LedgerChange';
import type { WaiverCommand } from './WaiverCommand';
import type { WaiverRecord } from './WaiverRecord';
import { waiverStatusAt } from './waiverStatusAt';

const ALLOWED_FROM: Record<WaiverDecision, readonly WaiverStatus[]> = {
  approve: ['requested'],
  deny: ['requested'],
  revoke: ['active'],
  withdraw: ['requested', 'active'],
};

const PAST: Record<WaiverDecision, string> = {
  approve: 'approved',
  deny: 'denied',
  revoke: 'revoked',
  withdraw: 'withdrawn',
};

/**
 * What becomes of a waiver by a person's decision.
 *
 * @throws `ConflictError` when its state does not allow the decision, with that state; `NotAllowedError` when the person may not
 * be the one who decides, whatever the permissions.
 * @internal
 */
export function decideWaiver(
  waiver: WaiverRecord,
  command: WaiverCommand,
  options: {
    now: Date;
    rules: WaiverRules;
    /** Of what is waived, now; undefined when the catalogue does not have it any more. */
    severity: Severity | undefined;
  },
): LedgerChange<WaiverRecord> {
  const { now } = options;
  const status = waiverStatusAt(waiver, now);
  requireEditable(waiver);
  requireStatus(waiver, status, command);
  requirePerson(waiver, command);
  const at = now.toISOString();
  const changed = { ...waiver, version: waiver.version + 1 };
  const change = (next: WaiverRecord, action: string) => ({
    next,
    event: {
      at,
      actor: command.actor,
      action,
      from: status,
      to: next.status,
      note: command.note,
    },
  });
  switch (command.decision) {
    case 'approve':
      return change(approve(changed, command, options), 'approved');
    case 'deny':
      return change({ ...changed, status: 'denied', endedAt: at }, 'denied');
    case 'revoke':
      return change({ ...changed, status: 'revoked', endedAt: at }, 'revoked');
    default:
      return change(
        { ...changed, status: 'withdrawn', endedAt: at },
        'withdrawn',
      );
  }
}

function approve(
  waiver: WaiverRecord,
  command: WaiverCommand,
  options: { now: Date; rules: WaiverRules; severity: Severity | undefined },
): WaiverRecord {
  const { now, rules } = options;
  const severity = options.severity ?? waiver.severity;
  if (
    Date.parse(waiver.expiresAt) >
    Date.parse(latestEnd(now, rules.maximumDays[severity]))
  ) {
    throw new ConflictError(
      `Waiver ${waiver.id} lasts until ${waiver.expiresAt}, longer than the ${rules.maximumDays[severity]} days that a ${severity} control allows now; deny it and let it be requested anew`,
    );
  }
  const at = now.toISOString();
  const approvals = [
    ...waiver.approvals,
    { by: command.actor, at, note: command.note },
  ];
  const approvalsNeeded = Math.max(
    waiver.approvalsNeeded,
    rules.approvals[severity],
  );
  const next = { ...waiver, severity, approvals, approvalsNeeded };
  return approvals.length >= approvalsNeeded
    ? { ...next, status: 'active', activatedAt: at }
    : next;
}

function requireEditable(waiver: WaiverRecord): void {
  if (waiver.origin !== 'api') {
    throw new ConflictError(
      `Waiver ${waiver.id} stands in ${
        waiver.place ?? waiver.origin
      } and can be changed only there`,
    );
  }
}

function requireStatus(
  waiver: WaiverRecord,
  status: WaiverStatus,
  command: WaiverCommand,
): void {
  if (!ALLOWED_FROM[command.decision].includes(status)) {
    throw new ConflictError(
      `Waiver ${waiver.id} is ${status} and cannot be ${
        PAST[command.decision]
      }`,
    );
  }
  if (command.version !== undefined && command.version !== waiver.version) {
    throw new ConflictError(
      `Waiver ${waiver.id} has changed: it is ${status}, at version ${waiver.version} and not ${command.version}; look at it again`,
    );
  }
}

function requirePerson(waiver: WaiverRecord, command: WaiverCommand): void {
  const { actor, decision } = command;
  const isRequester = actor === waiver.requestedBy;
  if (decision === 'withdraw' && !isRequester) {
    throw new NotAllowedError(
      `Only ${waiver.requestedBy}, who requested waiver ${waiver.id}, may withdraw it`,
    );
  }
  if (isRequester && (decision === 'approve' || decision === 'deny')) {
    throw new NotAllowedError(
      `${actor} requested waiver ${waiver.id}; another person has to ${decision} it`,
    );
  }
  if (
    decision === 'approve' &&
    waiver.approvals.some(approval => approval.by === actor)
  ) {
    throw new ConflictError(
      `${actor} has approved waiver ${waiver.id} already; ${
        waiver.approvalsNeeded - waiver.approvals.length
      } more persons have to`,
    );
  }
}
