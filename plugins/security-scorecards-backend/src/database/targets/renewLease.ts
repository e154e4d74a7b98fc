import type { Knex } from 'knex';
import { LeaseLostError } from '../../evidence/LeaseLostError';
import type { Visit } from '../../evidence/Visit';

/**
 * Renews the lease of a visit and, in a transaction, keeps others from taking it until the end. `grown` is the number of
 * rows by which the target's evidence grows in the transaction. Throws `LeaseLostError` when somebody else holds it.
 */
export async function renewLease(
  knex: Knex,
  options: { visit: Visit; now: string; grown?: number },
): Promise<void> {
  const { visit, now, grown } = options;
  const updated = await knex('collection_targets')
    .where({ target_key: visit.targetKey, holder: visit.holder })
    .update({
      heartbeat_at: now,
      ...(grown && { evidence_held: knex.raw('evidence_held + ?', [grown]) }),
    });
  if (updated !== 1) {
    throw new LeaseLostError(visit);
  }
}
