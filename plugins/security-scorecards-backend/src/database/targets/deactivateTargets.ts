import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** Ends the visits to all targets but these. */
export async function deactivateTargets(
  tx: Knex.Transaction,
  options: { except: readonly string[] },
): Promise<void> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { id: 'text' },
    rows: options.except.map(id => [id]),
  });
  await tx.raw(
    `UPDATE collection_targets SET active = false
     WHERE active = true AND id NOT IN (SELECT k.id FROM ?)`,
    [source],
  );
}
