import type { Knex } from 'knex';
import type { LedgerChange } from '../../governance/LedgerChange';
import type { WaiverRecord } from '../../waivers/WaiverRecord';
import { insertEvents } from '../ledger/insertEvents';
import { toWaiverRow } from './WaiverRow';

/** Enters waivers, with their first events. @internal */
export async function insertWaivers(
  transaction: Knex.Transaction,
  changes: readonly LedgerChange<WaiverRecord>[],
): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  await transaction.batchInsert(
    'waivers',
    changes.map(({ next }) => toWaiverRow(next)),
    20,
  );
  await insertEvents(
    transaction,
    'waiver_events',
    changes.map(({ next, event }) => ({ subjectId: next.id, event })),
  );
}
