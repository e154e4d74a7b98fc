import type { Knex } from 'knex';
import { inValues } from '../inValues';
import type { StoredEntity } from './EntityRecord';
import { ENTITY_COLUMNS, fromEntityRow, type EntityRow } from './EntityRow';

/** Entities by their refs; those that do not exist are left out. @internal */
export async function readEntities(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<StoredEntity[]> {
  if (entityRefs.length === 0) {
    return [];
  }
  const rows: EntityRow[] = await knex('entities')
    .select(ENTITY_COLUMNS)
    .where(inValues(knex, 'entity_ref', entityRefs));
  return rows.map(fromEntityRow);
}
