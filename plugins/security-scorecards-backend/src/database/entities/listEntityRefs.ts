import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Refs of entities by id. @internal */
export async function listEntityRefs(
  knex: Knex,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) {
    return new Map();
  }
  const rows: { id: number; entity_ref: string }[] = await knex('entities')
    .select('id', 'entity_ref')
    .where(inValues(knex, 'id', ids));
  return new Map(rows.map(row => [row.id, row.entity_ref]));
}
