import type { Knex } from 'knex';

/** Refs of all entities that have an attestation. @internal */
export async function listAttestationEntityRefs(knex: Knex): Promise<string[]> {
  const rows: { entity_ref: string }[] = await knex('attestations')
    .distinct('entity_ref')
    .whereNotNull('entity_ref')
    .orderBy('entity_ref');
  return rows.map(row => row.entity_ref);
}
