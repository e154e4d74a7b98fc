import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { endAttestation } from '../../attestations/endAttestation';
import type { LedgerChange } from '../../governance/LedgerChange';
import { groupBy } from '../../util/groupBy';
import type { Transaction } from '../Database';
import { markAllEntitiesDirty } from '../entities/markAllEntitiesDirty';
import { markPartsDirty } from '../entities/markPartsDirty';
import { insertAttestations } from './insertAttestations';
import { listCurrentAttestations } from './listCurrentAttestations';
import { updateAttestation } from './updateAttestation';

/**
 * Enters attestations of one practice in the place of the current ones, and marks for evaluation all that they concern. One that
 * is older than the current one is entered as superseded at once.
 *
 * @internal
 */
export async function enterAttestations(
  transaction: Transaction,
  changes: readonly LedgerChange<AttestationEntry>[],
): Promise<void> {
  for (const [practiceId, ofPractice] of groupBy(
    changes,
    ({ next }) => next.practiceId,
  )) {
    const refs = ofPractice.flatMap(({ next }) => next.entityRef ?? []);
    const ofAll = ofPractice.some(({ next }) => next.entityRef === undefined);
    const current = [
      ...(refs.length > 0
        ? await listCurrentAttestations(transaction, {
            practiceId,
            entityRefs: refs,
          })
        : []),
      ...(ofAll
        ? await listCurrentAttestations(transaction, {
            practiceId,
            entityRefs: 'none',
          })
        : []),
    ];
    const entered: LedgerChange<AttestationEntry>[] = [];
    for (const change of ofPractice) {
      const before = current.find(
        entry => entry.entityRef === change.next.entityRef,
      );
      const isOlder =
        before !== undefined &&
        Date.parse(before.attestedAt) > Date.parse(change.next.attestedAt);
      if (before && !isOlder && change.next.status === 'current') {
        await updateAttestation(
          transaction,
          before,
          endAttestation(before, {
            now: new Date(change.event.at),
            status: 'superseded',
            actor: change.event.actor,
            note: `By ${change.next.id}`,
          }),
        );
      }
      entered.push(isOlder ? superseded(change, before) : change);
    }
    await insertAttestations(transaction, entered);
    await markPartsDirty(transaction, refs);
    if (ofAll) {
      await markAllEntitiesDirty(transaction);
    }
  }
}

function superseded(
  change: LedgerChange<AttestationEntry>,
  by: AttestationEntry,
): LedgerChange<AttestationEntry> {
  const { next, event } = change;
  return {
    next: { ...next, status: 'superseded', endedAt: event.at },
    event: { ...event, to: 'superseded', note: `Older than ${by.id}` },
  };
}
