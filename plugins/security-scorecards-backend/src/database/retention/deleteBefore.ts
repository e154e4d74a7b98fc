import type { Knex } from 'knex';

// A long history is deleted in parts, so that no transaction grows with it.
const CHUNK = 10_000;

/** Deletes the rows of a table whose time is earlier, in parts, and returns their number. */
export async function deleteBefore(
  knex: Knex,
  options: {
    table: 'collection_runs' | 'evidence_transitions';
    column: 'started_at' | 'at';
    before: string;
  },
): Promise<number> {
  const { table, column, before } = options;
  let deleted = 0;
  for (;;) {
    const part = await knex(table)
      .whereIn(
        'id',
        knex(table).select('id').where(column, '<', before).limit(CHUNK),
      )
      .delete();
    deleted += part;
    if (part < CHUNK) {
      return deleted;
    }
  }
}
