import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** An attestation by its id. @internal */
export async function readAttestation(
  knex: Knex,
  id: string,
): Promise<AttestationEntry | undefined> {
  const row: AttestationRow | undefined = await knex('attestations')
    .where({ id })
    .first('*');
  return row && fromAttestationRow(row);
}
