import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** Marks targets as due now. */
export async function requestVisits(
  knex: Knex,
  options: { targetIds: readonly string[]; now: string },
): Promise<void> {
  const source = rowSource({
    knex,
    alias: 'k',
    columns: { id: 'text' },
    rows: options.targetIds.map(id => [id]),
  });
  await knex.raw(
    `UPDATE collection_targets SET requested_at = ? WHERE id IN (SELECT k.id FROM ?)`,
    [options.now, source],
  );
}
