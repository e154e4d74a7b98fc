import type { LedgerOrigin } from 'backstage-plugin-security-scorecards-common';
import type { RefusedDeclaration } from '../../governance/RefusedDeclaration';
import { declareWaivers } from '../../waivers/declared/declareWaivers';
import type { DeclaredWaiver } from '../../waivers/declared/DeclaredWaiver';
import type { Transaction } from '../Database';
import { markEntityRefsDirty } from '../entities/markEntityRefsDirty';
import { insertWaivers } from './insertWaivers';
import { listDeclaredWaivers } from './listDeclaredWaivers';
import { updateWaiver } from './updateWaiver';

/** Brings the ledger in line with the waivers that stand in code, of all entities or of some. Returns how many changed. @internal */
export async function applyDeclaredWaivers(
  transaction: Transaction,
  options: {
    origin: Exclude<LedgerOrigin, 'api'>;
    declared: readonly DeclaredWaiver[];
    /** What stands in the code and does not count. */
    refused?: readonly RefusedDeclaration[];
    /** Entities whose waivers these are all; absent for all entities. */
    entityRefs?: readonly string[];
    now: Date;
  },
): Promise<number> {
  const stored = await listDeclaredWaivers(transaction, options);
  const { entered, changed } = declareWaivers(stored, options);
  await insertWaivers(transaction, entered);
  for (const { before, change } of changed) {
    await updateWaiver(transaction, before, change);
  }
  const refs = new Set([
    ...entered.map(({ next }) => next.entityRef),
    ...changed.flatMap(({ before, change }) => [
      before.entityRef,
      change.next.entityRef,
    ]),
  ]);
  await markEntityRefsDirty(transaction, [...refs]);
  return entered.length + changed.length;
}
