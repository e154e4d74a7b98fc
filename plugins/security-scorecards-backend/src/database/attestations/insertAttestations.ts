import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import type { LedgerChange } from '../../governance/LedgerChange';
import { insertEvents } from '../ledger/insertEvents';
import { toAttestationRow } from './AttestationRow';

/** Enters attestations, with their first events. @internal */
export async function insertAttestations(
  transaction: Knex.Transaction,
  changes: readonly LedgerChange<AttestationEntry>[],
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  await transaction.batchInsert(
    'attestations',
    changes.map(({ next }) => toAttestationRow(next)),
    30,
  );
  await insertEvents(
    transaction,
    'attestation_events',
    changes.map(({ next, event }) => ({ subjectId: next.id, event })),
  );
}
