import type { Knex } from 'knex';
import { preferIndexOrder } from '../preferIndexOrder';
import { rawRows } from '../rawRows';
import { isPostgres } from '../rowSource';

/**
 * Ids of the target's evidence on the next resources after a key, of all rows of a resource together. `next` is the key after
 * which to go on; absent at the end.
 *
 * A sweep looks at every row there is and at next to none of them closely. So a page is one row of JSON, which PostgreSQL
 * sends and SQLite's index alone answers for a fraction of the cost of the rows themselves.
 */
export async function readSweepPage(
  knex: Knex,
  options: { targetKey: number; afterResource: number; limit: number },
): Promise<{ ids: readonly number[]; next?: number }> {
  const { targetKey, afterResource, limit } = options;
  const page = await preferIndexOrder(knex, database =>
    readColumns(database, {
      condition: 'resource_key > ? ORDER BY resource_key LIMIT ?',
      bindings: [targetKey, afterResource, limit],
    }),
  );
  if (page.ids.length < limit) {
    return { ids: page.ids };
  }
  const last = highest(page.keys);
  const whole = page.ids.filter((_, index) => page.keys[index] !== last);
  if (whole.length > 0) {
    return {
      ids: whole,
      next: highest(page.keys.filter(key => key !== last)),
    };
  }
  // One resource has more rows than a page, as the account itself can have.
  const all = await readColumns(knex, {
    condition: 'resource_key = ?',
    bindings: [targetKey, last],
  });
  return { ids: all.ids, next: last };
}

interface Columns {
  ids: readonly number[];
  /** `resource_key` of the row at the same index. */
  keys: readonly number[];
}

async function readColumns(
  knex: Knex,
  options: { condition: string; bindings: readonly number[] },
): Promise<Columns> {
  const list = isPostgres(knex) ? 'json_agg' : 'json_group_array';
  const [row] = await rawRows<{
    ids: readonly number[] | string | null;
    keys: readonly number[] | string | null;
  }>(
    knex.raw(
      `SELECT ${list}(page.id) AS ids, ${list}(page.resource_key) AS keys
       FROM (SELECT id, resource_key FROM evidence WHERE target_key = ? AND ${options.condition}) page`,
      options.bindings,
    ),
  );
  return { ids: toNumbers(row?.ids), keys: toNumbers(row?.keys) };
}

// PostgreSQL's driver reads JSON, SQLite's gives its text.
function toNumbers(
  list: readonly number[] | string | null | undefined,
): readonly number[] {
  return typeof list === 'string' ? JSON.parse(list) : list ?? [];
}

function highest(keys: readonly number[]): number {
  return keys.reduce((most, key) => Math.max(most, key));
}
