import type { Knex } from 'knex';
import type { AttestationEntry } from '../../attestations/AttestationEntry';
import { inValues } from '../inValues';
import { asOf, heldAt } from './heldAt';
import { fromAttestationRow, type AttestationRow } from './AttestationRow';

/** An attestation that concerns an entity: its own, that of a whole, or that of the organisation. @internal */
export interface ConcerningAttestation {
  /** Absent for that of the organisation, which concerns all. */
  entityId?: number;
  /** Kind of the entity that it was made for, as the catalog spells it. */
  kind?: string;
  entry: AttestationEntry;
}

/** Attestations that some entities have or inherit, and that were current or expired at a time, be it now or in the past. @internal */
export async function listAttestationsOfEntities(
  knex: Knex,
  options: { entityIds: readonly number[]; at: string },
): Promise<ConcerningAttestation[]> {
  const { entityIds, at } = options;
  const rows: (AttestationRow & { of_entity: number; of_kind: string })[] =
    await knex('attestations')
      .join('entities', 'entities.entity_ref', 'attestations.entity_ref')
      .join('entity_rollups', 'entity_rollups.entity_id', 'entities.id')
      .where(inValues(knex, 'entity_rollups.part_id', entityIds))
      .modify(heldAt, at)
      .orderBy(['entity_rollups.part_id', 'attestations.id'])
      .select(
        'attestations.*',
        'entity_rollups.part_id as of_entity',
        'entities.kind as of_kind',
      );
  const ofAll: AttestationRow[] = await knex('attestations')
    .select('*')
    .whereNull('entity_ref')
    .modify(heldAt, at)
    .orderBy('id');
  return [
    ...rows.map(row => ({
      entityId: row.of_entity,
      kind: row.of_kind,
      entry: asOf(fromAttestationRow(row), at),
    })),
    ...ofAll.map(row => ({ entry: asOf(fromAttestationRow(row), at) })),
  ];
}
