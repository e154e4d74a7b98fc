import type { Knex } from 'knex';
import type { LedgerChange } from '../../governance/LedgerChange';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { insertEvents } from '../ledger/insertEvents';
import { toWaiverRow } from './WaiverRow';

/** Changes a waiver and writes the event, unless another change came first; tells whether it did. @internal */
export async function updateWaiver(
  transaction: Knex.Transaction,
  before: Pick<WaiverRecord, 'id' | 'version'>,
  change: LedgerChange<WaiverRecord>,
): Promise<boolean> {
  const changed: number = await transaction('waivers')
    .where({ id: before.id, version: before.version })
    .update(toWaiverRow(change.next));
  if (changed === 0) {
    return false;
  }
  await insertEvents(transaction, 'waiver_events', [
    { subjectId: before.id, event: change.event },
  ]);
  return true;
}
