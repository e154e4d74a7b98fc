import type { Knex } from 'knex';
import { lockResources } from '../evidence/lockResources';
import { rowSource } from '../rowSource';

/**
 * Marks resources whose signals changed for attribution and evaluation, and nothing else: the end of a signal on a removed resource does not
 * bring the resource back. Rows that are marked already are locked all the same, as the evidence store does it.
 */
export async function touchResources(
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
    `UPDATE resources SET dirty = 1 FROM ? WHERE resources.id = k.key AND resources.dirty = 0`,
    [source],
  );
}
