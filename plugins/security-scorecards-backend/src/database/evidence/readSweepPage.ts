import type { Knex } from 'knex';
import { preferIndexOrder } from '../preferIndexOrder';

/** A row of evidence as the sweep looks at it. */
export interface SweepRow {
  id: number;
  resource_key: number;
  account_id: string;
  region: string;
}

/**
 * The target's evidence on the next resources after a key, all rows of a resource together. `next` is the key after which
 * to go on; absent at the end.
 */
export async function readSweepPage(
  knex: Knex,
  options: { targetKey: number; afterResource: number; limit: number },
): Promise<{ rows: SweepRow[]; next?: number }> {
  const { targetKey, afterResource, limit } = options;
  const columns = ['id', 'resource_key', 'account_id', 'region'];
  const rows = await preferIndexOrder<SweepRow[]>(knex, database =>
    database('evidence')
      .select(columns)
      .where({ target_key: targetKey })
      .where('resource_key', '>', afterResource)
      .orderBy('resource_key')
      .limit(limit),
  );
  if (rows.length < limit) {
    return { rows };
  }
  const last = rows[rows.length - 1].resource_key;
  const whole = rows.filter(row => row.resource_key !== last);
  if (whole.length > 0) {
    return { rows: whole, next: whole[whole.length - 1].resource_key };
  }
  // One resource has more rows than a page, as the account itself can have.
  const all: SweepRow[] = await knex('evidence')
    .select(columns)
    .where({ target_key: targetKey, resource_key: last });
  return { rows: all, next: last };
}
