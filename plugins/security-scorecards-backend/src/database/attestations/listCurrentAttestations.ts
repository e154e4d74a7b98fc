import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { inValues } from '../inValues';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** Current attestations of one practice, of some entities or of the organisation. In a transaction, nobody changes them until its end. @internal */
export async function listCurrentAttestations(
  transaction: Knex.Transaction,
  options: { practiceId: string; entityRefs: readonly string[] | 'none' },
): Promise<AttestationEntry[]> {
  const { practiceId, entityRefs } = options;
  const rows: AttestationRow[] = await transaction('attestations')
    .select('*')
    .where({ practice_id: practiceId, status: 'current' })
    .modify(query => {
      if (entityRefs === 'none') {
        query.whereNull('entity_ref');
      } else {
        query.where(inValues(transaction, 'entity_ref', entityRefs));
      }
    })
    .orderBy('id')
    .forUpdate();
  return rows.map(fromAttestationRow);
}
