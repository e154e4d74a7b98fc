import type { Knex } from 'knex';

/** Forgets what sources withdrew before a time, and returns the number. */
export async function deleteWithdrawn(
  knex: Knex,
  options: { before: string },
): Promise<number> {
  return knex('withdrawn_evidence')
    .where('stored_at', '<', options.before)
    .delete();
}
