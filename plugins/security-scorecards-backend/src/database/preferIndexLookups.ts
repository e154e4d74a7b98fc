import type { Knex } from 'knex';
import { isPostgres } from './rowSource';

/**
 * Makes PostgreSQL look up the keys of a batch one by one through an index until the end of the transaction. A batch asks
 * for thousands of keys at once, for which the planner would read and hash the whole table each time: cheap for one
 * statement, but the work for a pass would grow with the square of the evidence.
 */
export async function preferIndexLookups(tx: Knex.Transaction): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw(
      `SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
         set_config('enable_seqscan', 'off', true)`,
    );
  }
}
