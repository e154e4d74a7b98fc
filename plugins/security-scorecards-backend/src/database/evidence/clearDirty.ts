import type { Knex } from 'knex';
import { rowSource } from '../rowSource';
import { lockResources } from './lockResources';

/** Takes the mark off resources, after transactions under way on them have ended. */
export async function clearDirty(
  tx: Knex.Transaction,
  resourceKeys: readonly number[],
): Promise<void> {
  const keys = [...new Set(resourceKeys)].sort((a, b) => a - b);
  await lockResources(tx, keys);
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  await tx.raw(
    `UPDATE resources SET dirty = 0 FROM ? WHERE resources.id = k.key AND resources.dirty = 1`,
    [source],
  );
}
