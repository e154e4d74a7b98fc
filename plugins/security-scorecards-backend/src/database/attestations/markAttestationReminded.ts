import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';

/** Notes that people were told of the end of an attestation; tells whether nobody else did. */
export async function markAttestationReminded(
  knex: Knex,
  attestation: Pick<AttestationEntry, 'id' | 'version'>,
  days: number,
): Promise<boolean> {
  const changed: number = await knex('attestations')
    .where({ id: attestation.id, version: attestation.version })
    .where(before =>
      before.whereNull('reminded_days').orWhere('reminded_days', '>', days),
    )
    .update({ reminded_days: days });
  return changed > 0;
}
