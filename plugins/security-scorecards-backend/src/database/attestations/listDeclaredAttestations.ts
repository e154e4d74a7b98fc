import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** Attestations of app-config. @internal */
export async function listDeclaredAttestations(
  knex: Knex,
): Promise<AttestationEntry[]> {
  const rows: AttestationRow[] = await knex('attestations')
    .select('*')
    .where({ origin: 'config' });
  return rows.map(fromAttestationRow);
}
