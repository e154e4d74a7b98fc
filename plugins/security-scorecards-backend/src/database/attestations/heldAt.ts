import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';

/** Restricts a query of attestations to those that were current or expired at a time. */
export function heldAt(query: Knex.QueryBuilder, at: string): void {
  query
    .where('attestations.attested_at', '<=', at)
    .where(held =>
      held
        .whereIn('attestations.status', ['current', 'expired'])
        .orWhere('attestations.ended_at', '>', at),
    );
}

/** An attestation as it was at a time: what ended later was current. */
export function asOf(entry: AttestationEntry, at: string): AttestationEntry {
  return entry.endedAt !== undefined &&
    Date.parse(entry.endedAt) > Date.parse(at)
    ? { ...entry, status: 'current' }
    : entry;
}
