import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { inValues } from '../inValues';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';
import { asOf, heldAt } from './heldAt';

/** Attestations of some entities, and of the organisation, as they were at a time, by rising id. @internal */
export async function listAttestationsAt(
  knex: Knex,
  options: { entityRefs: readonly string[]; at: string },
): Promise<AttestationEntry[]> {
  const { entityRefs, at } = options;
  const rows: AttestationRow[] = await knex('attestations')
    .select('*')
    .where(concerned =>
      concerned
        .whereNull('entity_ref')
        .orWhere(inValues(knex, 'entity_ref', entityRefs)),
    )
    .modify(heldAt, at)
    .orderBy('id');
  return rows.map(row => asOf(fromAttestationRow(row), at));
}
