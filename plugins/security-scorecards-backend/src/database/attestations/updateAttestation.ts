import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import type { LedgerChange } from '../../governance/LedgerChange';
import { insertEvents } from '../ledger/insertEvents';
import { toAttestationRow } from './AttestationRow';

/** Changes an attestation and writes the event, unless another change came first; tells whether it did. @internal */
export async function updateAttestation(
  transaction: Knex.Transaction,
  before: Pick<AttestationEntry, 'id' | 'version'>,
  change: LedgerChange<AttestationEntry>,
): Promise<boolean> {
  const changed: number = await transaction('attestations')
    .where({ id: before.id, version: before.version })
    .update(toAttestationRow(change.next));
  if (changed === 0) {
    return false;
  }
  await insertEvents(transaction, 'attestation_events', [
    { subjectId: before.id, event: change.event },
  ]);
  return true;
}
