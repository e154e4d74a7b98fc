import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';

/** An entity as the attribution engine needs it. @internal */
export interface ScopedEntityRecord {
  id: number;
  entityRef: string;
  /** Whether it has any annotation of scope, readable or not. */
  annotated: boolean;
  scope: EntityScope;
}

/** Entities after an id, by rising id. @internal */
export async function listScopedEntities(
  knex: Knex,
  options: { afterId: number; limit: number },
): Promise<ScopedEntityRecord[]> {
  const rows: {
    id: number;
    entity_ref: string;
    annotated: boolean | number;
    scope: string;
  }[] = await knex('entities')
    .select('id', 'entity_ref', 'annotated', 'scope')
    .where('id', '>', options.afterId)
    .orderBy('id')
    .limit(options.limit);
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref,
    annotated: Boolean(row.annotated),
    scope: JSON.parse(row.scope),
  }));
}
