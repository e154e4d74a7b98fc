import type { Transaction } from '../Database';
import { markAllEntitiesDirty } from '../entities/markAllEntitiesDirty';
import { markPartsDirty } from '../entities/markPartsDirty';

/** Marks for evaluation all that an attestation concerns: the entity and its parts, or all entities. @internal */
export async function markAttestedDirty(
  transaction: Transaction,
  entityRef: string | undefined,
): Promise<void> {
  if (entityRef === undefined) {
    await markAllEntitiesDirty(transaction);
  } else {
    await markPartsDirty(transaction, [entityRef]);
  }
}
