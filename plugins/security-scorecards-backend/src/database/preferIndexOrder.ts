import type { Knex } from 'knex';
import { isPostgres } from './rowSource';

/**
 * Reads a page in the order of an index, in a transaction of its own on PostgreSQL. While a table has no statistics, the planner
 * takes all that is left for a few rows and would fetch and sort it for each page.
 */
export async function preferIndexOrder<T>(
  knex: Knex,
  read: (knex: Knex) => Promise<T>,
): Promise<T> {
  if (!isPostgres(knex)) {
    return read(knex);
  }
  return knex.transaction(async tx => {
    await tx.raw(
      `SELECT set_config('enable_sort', 'off', true), set_config('enable_bitmapscan', 'off', true),
         set_config('enable_seqscan', 'off', true)`,
    );
    return read(tx);
  });
}
