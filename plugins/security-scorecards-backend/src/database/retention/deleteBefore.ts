import type { Knex } from 'knex';
import { yieldToEventLoop } from '../../util/yieldToEventLoop';

// A long history is deleted in parts, so that no transaction grows with it, and on SQLite, where a statement keeps the process, nobody
// waits for long.
const CHUNK = 1_000;

/** Deletes the rows of a table whose time is earlier, in parts, and returns their number. */
export async function deleteBefore(
  knex: Knex,
  options: {
    table: 'collection_runs' | 'evidence_transitions' | 'evidence_amendments';
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
    await yieldToEventLoop();
  }
}
