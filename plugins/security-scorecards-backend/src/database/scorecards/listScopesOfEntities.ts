import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { inValues } from '../inValues';

/** Scopes of the annotated ones among several entities and all that these roll up. @internal */
export async function listScopesOfEntities(
  knex: Knex,
  entityIds: readonly number[],
): Promise<{ entityId: number; scope: EntityScope }[]> {
  const rows: { entity_id: number; scope: string }[] = await knex(
    'entity_rollups',
  )
    .join('entities', 'entities.id', 'entity_rollups.part_id')
    .where(inValues(knex, 'entity_rollups.entity_id', entityIds))
    .where('entities.annotated', true)
    .select('entity_rollups.entity_id', 'entities.scope');
  return rows.map(row => ({
    entityId: row.entity_id,
    scope: JSON.parse(row.scope),
  }));
}
