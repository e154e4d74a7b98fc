import { declareAttestations } from '../../attestations/declareAttestations';
import type { DeclaredAttestation } from '../../attestations/DeclaredAttestation';
import type { Transaction } from '../Database';
import { enterAttestations } from './enterAttestations';
import { listDeclaredAttestations } from './listDeclaredAttestations';
import { markAttestedDirty } from './markAttestedDirty';
import { updateAttestation } from './updateAttestation';

/** Brings the ledger in line with the attestations of app-config. Returns how many changed. @internal */
export async function applyDeclaredAttestations(
  transaction: Transaction,
  options: { declared: readonly DeclaredAttestation[]; now: Date },
): Promise<number> {
  const { entered, revoked } = declareAttestations(
    await listDeclaredAttestations(transaction),
    options,
  );
  for (const { before, change } of revoked) {
    await updateAttestation(transaction, before, change);
    await markAttestedDirty(transaction, before.entityRef);
  }
  await enterAttestations(transaction, entered);
  return entered.length + revoked.length;
}
