import type { LedgerEvent } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** Writes down what happened to entries of a ledger. Nothing ever changes or deletes these rows. @internal */
export async function insertEvents(
  transaction: Knex.Transaction,
  table: 'waiver_events' | 'attestation_events',
  events: readonly { subjectId: string; event: LedgerEvent }[],
): Promise<void> {
  if (events.length === 0) {
    return;
  }
  await transaction.batchInsert(
    table,
    events.map(({ subjectId, event }) => ({
      subject_id: subjectId,
      at: event.at,
      actor: event.actor,
      action: event.action,
      from_status: event.from ?? null,
      to_status: event.to ?? null,
      note: event.note ?? null,
    })),
    50,
  );
}
