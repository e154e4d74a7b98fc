import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';
import { sqliteStatement } from '../sqliteStatement';

/**
 * Marks resources whose evidence is written for attribution and evaluation. Rows that are marked already are locked all the
 * same: the lock makes a reader that takes the mark off wait until this transaction's evidence can be read. They are not
 * written again, for the first load would write each resource as often as it has evidence. A resource with evidence is
 * not gone, even if another visit thought so a moment ago.
 */
export async function markResourcesDirty(
  tx: Knex.Transaction,
  resourceKeys: Iterable<number>,
): Promise<void> {
  const keys = [...new Set(resourceKeys)].sort((a, b) => a - b);
  if (keys.length === 0) {
    return;
  }
  await (isPostgres(tx) ? markOnPostgres(tx, keys) : markOnSqlite(tx, keys));
}

async function markOnPostgres(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<void> {
  // As lockResources does it; materialised, so that the condition does not decide what is locked.
  const [unmarked] = await rawRows<{ keys: number[] | null }>(
    tx.raw(
      `WITH locked AS MATERIALIZED (
         SELECT r.id, r.dirty, r.removed_at FROM ? JOIN resources r ON r.id = k.key
         ORDER BY r.id FOR NO KEY UPDATE OF r
       )
       SELECT json_agg(id) AS keys FROM locked WHERE dirty = 0 OR removed_at IS NOT NULL`,
      [keySource(tx, keys)],
    ),
  );
  if (unmarked?.keys) {
    await tx.raw(
      `UPDATE resources SET dirty = 1, removed_at = NULL FROM ? WHERE resources.id = k.key`,
      [keySource(tx, unmarked.keys)],
    );
  }
}

function keySource(tx: Knex.Transaction, keys: readonly number[]): Knex.Raw {
  return rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
}

async function markOnSqlite(
  tx: Knex.Transaction,
  keys: readonly number[],
): Promise<void> {
  const statement = await sqliteStatement(
    tx,
    `UPDATE resources SET dirty = 1, removed_at = NULL
     WHERE id = ? AND (dirty = 0 OR removed_at IS NOT NULL)`,
  );
  for (const key of keys) {
    statement.run(key);
  }
}
