import type { Knex } from 'knex';
import type { EntityScope } from '../../attribution/scope/EntityScope';

/** Scopes of the annotated ones among an entity and all that it rolls up, the entity `exceptId` left out. @internal */
export async function listMemberScopes(
  knex: Knex,
  entityId: number,
  options: { exceptId?: number } = {},
): Promise<EntityScope[]> {
  const rows: { scope: string }[] = await knex('entity_rollups')
    .join('entities', 'entities.id', 'entity_rollups.part_id')
    .where('entity_rollups.entity_id', entityId)
    .where('entities.annotated', true)
    .modify(query => {
      if (options.exceptId !== undefined) {
        query.whereNot('entities.id', options.exceptId);
      }
    })
    .select('entities.scope');
  return rows.map(row => JSON.parse(row.scope));
}
