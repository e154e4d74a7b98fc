import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Keys of entities in the history; those that have none are left out. @internal */
export async function listEntityKeys(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<number[]> {
  const given = rowSource({
    knex,
    alias: 'k',
    columns: { entity_ref: 'text' },
    rows: entityRefs.map(ref => [ref]),
  });
  const rows = await rawRows<{ id: number }>(
    knex.raw(
      `SELECT h.id FROM ? JOIN history_entities h ON h.entity_ref = k.entity_ref`,
      [given],
    ),
  );
  return rows.map(row => row.id);
}
