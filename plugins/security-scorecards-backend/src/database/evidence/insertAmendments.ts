import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/**
 * Notes what rows tell of the reason and the beginning of their status, before both change while the status stays.
 *
 * @param options - `keys`: of `evidence.id`
 */
export async function insertAmendments(
  tx: Knex.Transaction,
  options: { keys: readonly number[]; at: string },
): Promise<void> {
  const { keys, at } = options;
  if (keys.length === 0) {
    return;
  }
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: { key: 'integer' },
    rows: keys.map(key => [key]),
  });
  await tx.raw(
    `INSERT INTO evidence_amendments
       (resource_key, source, control_id, region, from_reason, from_first_observed_at, at)
     SELECT e.resource_key, e.source, e.control_id, e.region, e.reason, e.first_observed_at, ?
     FROM ? JOIN evidence e ON e.id = k.key`,
    [at, source],
  );
}
