import type {
  LedgerOrigin,
  Severity,
  WaiverCategory,
  WaiverEndCause,
  WaiverStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { fromTimestamp } from '../timestamps';

/** Columns of `waivers`. @internal */
export interface WaiverRow {
  id: string;
  origin: LedgerOrigin;
  place: string | null;
  entity_ref: string;
  control_id: string | null;
  practice_id: string;
  resource_ids: string | null;
  tags: string | null;
  category: WaiverCategory;
  reason: string;
  ticket_url: string | null;
  owner: string;
  requested_by: string;
  requested_at: Date | string;
  activated_at: Date | string | null;
  expires_at: Date | string;
  status: WaiverStatus;
  severity: Severity;
  ends_on_change: boolean | number;
  approvals_needed: number;
  approvals: string;
  baseline: string | null;
  ended_at: Date | string | null;
  end_cause: WaiverEndCause | null;
  version: number;
  fingerprint: string | null;
  reminded_days: number | null;
}

/** The row of a waiver. @internal */
export function toWaiverRow(waiver: WaiverRecord): WaiverRow {
  return {
    id: waiver.id,
    origin: waiver.origin,
    place: waiver.place ?? null,
    entity_ref: waiver.entityRef,
    control_id: waiver.controlId ?? null,
    practice_id: waiver.practiceId,
    resource_ids: toJson(waiver.resourceIds),
    tags: waiver.tags ?? null,
    category: waiver.category,
    reason: waiver.reason,
    ticket_url: waiver.ticketUrl ?? null,
    owner: waiver.owner,
    requested_by: waiver.requestedBy,
    requested_at: waiver.requestedAt,
    activated_at: waiver.activatedAt ?? null,
    expires_at: waiver.expiresAt,
    status: waiver.status,
    severity: waiver.severity,
    ends_on_change: waiver.endsOnChange,
    approvals_needed: waiver.approvalsNeeded,
    approvals: JSON.stringify(waiver.approvals),
    baseline: toJson(waiver.baseline),
    ended_at: waiver.endedAt ?? null,
    end_cause: waiver.endCause ?? null,
    version: waiver.version,
    fingerprint: waiver.fingerprint ?? null,
    reminded_days: waiver.remindedDays ?? null,
  };
}

/** The waiver of a row. Written by this package only, from checked values. @internal */
export function fromWaiverRow(row: WaiverRow): WaiverRecord {
  return {
    id: row.id,
    origin: row.origin,
    place: row.place ?? undefined,
    entityRef: row.entity_ref,
    controlId: row.control_id ?? undefined,
    practiceId: row.practice_id,
    resourceIds: fromJson(row.resource_ids),
    tags: row.tags ?? undefined,
    category: row.category,
    reason: row.reason,
    ticketUrl: row.ticket_url ?? undefined,
    owner: row.owner,
    requestedBy: row.requested_by,
    requestedAt: fromTimestamp(row.requested_at),
    activatedAt: fromTimestamp(row.activated_at),
    expiresAt: fromTimestamp(row.expires_at),
    status: row.status,
    severity: row.severity,
    endsOnChange: Boolean(row.ends_on_change),
    approvalsNeeded: row.approvals_needed,
    approvals: JSON.parse(row.approvals),
    baseline: fromJson(row.baseline),
    endedAt: fromTimestamp(row.ended_at),
    endCause: row.end_cause ?? undefined,
    version: row.version,
    fingerprint: row.fingerprint ?? undefined,
    remindedDays: row.reminded_days ?? undefined,
  };
}

function toJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function fromJson<T>(text: string | null): T | undefined {
  return text === null ? undefined : JSON.parse(text);
}
