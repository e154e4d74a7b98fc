import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';

/** An entity as the attribution engine needs it. @internal */
export interface ScopedEntityRecord {
  id: number;
  entityRef: string;
  scope: EntityScope;
}

/** Entities after an id, by rising id. @internal */
export async function listScopedEntities(
  knex: Knex,
  options: { afterId: number; limit: number },
): Promise<ScopedEntityRecord[]> {
  const rows: { id: number; entity_ref: string; scope: string }[] = await knex(
    'entities',
  )
    .select('id', 'entity_ref', 'scope')
    .where('id', '>', options.afterId)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref,
    scope: JSON.parse(row.scope),
  }));
}
