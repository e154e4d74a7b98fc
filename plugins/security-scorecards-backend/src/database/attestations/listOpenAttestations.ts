import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** Current attestations after an id, by rising id. @internal */
export async function listOpenAttestations(
  knex: Knex,
  options: { afterId: string; limit: number },
): Promise<AttestationEntry[]> {
  const rows: AttestationRow[] = await knex('attestations')
    .select('*')
    .where({ status: 'current' })
    .where('id', '>', options.afterId)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(fromAttestationRow);
}
