import type { Knex } from 'knex';
import { isPostgres, rowSource } from '../rowSource';

/**
 * Locks rows of resources until the end of the transaction, in one order everywhere, so that two transactions do not wait for
 * each other in a circle. SQLite has one writer at a time and needs none.
 */
export async function lockResources(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<void> {
  if (keys.length === 0 || !isPostgres(tx)) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  // Counted, so that no rows are sent.
  await tx.raw(
    `SELECT count(*) FROM (
       SELECT r.id FROM ? JOIN resources r ON r.id = k.key ORDER BY r.id FOR NO KEY UPDATE OF r
     ) locked`,
    [source],
  );
}
