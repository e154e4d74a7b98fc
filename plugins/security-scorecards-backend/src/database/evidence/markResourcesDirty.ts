import type { Knex } from 'knex';
import { rowSource } from '../rowSource';
import { lockResources } from './lockResources';

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
  await lockResources(tx, keys);
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  await tx.raw(
    `UPDATE resources SET dirty = 1, removed_at = NULL FROM ?
     WHERE resources.id = k.key AND (resources.dirty = 0 OR resources.removed_at IS NOT NULL)`,
    [source],
  );
}
