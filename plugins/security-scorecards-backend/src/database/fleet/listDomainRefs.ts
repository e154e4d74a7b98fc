import type { Knex } from 'knex';

/** Refs of all catalog domains. @internal */
export async function listDomainRefs(knex: Knex): Promise<string[]> {
  const rows: { entity_ref: string }[] = await knex('entities')
    .whereRaw("lower(kind) = 'domain'")
    .select('entity_ref');
  return rows.map(row => row.entity_ref);
}
