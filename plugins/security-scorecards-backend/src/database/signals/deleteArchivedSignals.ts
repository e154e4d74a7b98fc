import type { Knex } from 'knex';

const CHUNK = 10_000;

/** Deletes signals that were archived before a time, in parts, and returns their number. */
export async function deleteArchivedSignals(
  knex: Knex,
  options: { before: string; signal: AbortSignal },
): Promise<number> {
  let deleted = 0;
  for (;;) {
    options.signal.throwIfAborted();
    const part = await knex('signals')
      .whereIn(
        'id',
        knex('signals')
          .select('id')
          .where('archived_at', '<', options.before)
          .limit(CHUNK),
      )
      .delete();
    deleted += part;
    if (part < CHUNK) {
      return deleted;
    }
  }
}
