import type { Knex } from 'knex';

/** Components without annotations of scope to which no resource leads either, by ref. @internal */
export async function listEntitiesWithoutScope(
  knex: Knex,
  options: { limit: number },
): Promise<string[]> {
  return refs(
    withoutResources(knex, options)
      .where({ annotated: false })
      .whereRaw('lower(kind) = ?', ['component']),
  );
}

/** Entities whose annotations can be read and match no resource, by ref. @internal */
export async function listEntitiesWithoutResources(
  knex: Knex,
  options: { limit: number },
): Promise<string[]> {
  return refs(
    withoutResources(knex, options).where({
      annotated: true,
      has_problems: false,
    }),
  );
}

function withoutResources(
  knex: Knex,
  options: { limit: number },
): Knex.QueryBuilder {
  return knex('entities')
    .whereNotExists(claims =>
      claims
        .select(knex.raw('1'))
        .from('attributions')
        .where('attributions.entity_id', knex.ref('entities.id')),
    )
    .orderBy('entity_ref')
    .limit(options.limit)
    .select('entity_ref');
}

async function refs(query: Knex.QueryBuilder): Promise<string[]> {
  const rows: { entity_ref: string }[] = await query;
  return rows.map(row => row.entity_ref);
}
