import type {
  AttestationAnswer,
  AttestationStatus,
} from 'backstage-plugin-security-scorecards-common';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { fromTimestamp } from '../timestamps';

/** Columns of `attestations`. @internal */
export interface AttestationRow {
  id: string;
  origin: AttestationEntry['origin'];
  place: string | null;
  entity_ref: string | null;
  practice_id: string;
  question: string;
  answer: AttestationAnswer;
  proof_url: string | null;
  statement: string | null;
  attested_by: string;
  attested_at: Date | string;
  expires_at: Date | string;
  status: AttestationStatus;
  ended_at: Date | string | null;
  version: number;
  fingerprint: string | null;
  reminded_days: number | null;
}

/** The row of an attestation. @internal */
export function toAttestationRow(entry: AttestationEntry): AttestationRow {
  return {
    id: entry.id,
    origin: entry.origin,
    place: entry.place ?? null,
    entity_ref: entry.entityRef ?? null,
    practice_id: entry.practiceId,
    question: entry.question,
    answer: entry.answer,
    proof_url: entry.proofUrl ?? null,
    statement: entry.statement ?? null,
    attested_by: entry.attestedBy,
    attested_at: entry.attestedAt,
    expires_at: entry.expiresAt,
    status: entry.status,
    ended_at: entry.endedAt ?? null,
    version: entry.version,
    fingerprint: entry.fingerprint ?? null,
    reminded_days: entry.remindedDays ?? null,
  };
}

/** The attestation of a row. Written by this package only, from checked values. @internal */
export function fromAttestationRow(row: AttestationRow): AttestationEntry {
  return {
    id: row.id,
    origin: row.origin,
    place: row.place ?? undefined,
    entityRef: row.entity_ref ?? undefined,
    practiceId: row.practice_id,
    question: row.question,
    answer: row.answer,
    proofUrl: row.proof_url ?? undefined,
    statement: row.statement ?? undefined,
    attestedBy: row.attested_by,
    attestedAt: fromTimestamp(row.attested_at),
    expiresAt: fromTimestamp(row.expires_at),
    status: row.status,
    endedAt: fromTimestamp(row.ended_at),
    version: row.version,
    fingerprint: row.fingerprint ?? undefined,
    remindedDays: row.reminded_days ?? undefined,
  };
}
