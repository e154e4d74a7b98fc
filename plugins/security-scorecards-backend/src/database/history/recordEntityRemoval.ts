import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { ensureEntityKeys } from './ensureEntityKeys';
import { insertRollupTransitions } from './insertRollupTransitions';

/** Notes what is lost with entities that are about to be deleted: their resources, their parts, and themselves as parts. @internal */
export async function recordEntityRemoval(
  transaction: Knex.Transaction,
  options: { entityIds: readonly number[]; at: string },
): Promise<void> {
  const { entityIds, at } = options;
  if (entityIds.length === 0) {
    return;
  }
  await ensureEntityKeys(transaction, entityIds);
  await transaction.raw(
    `INSERT INTO attribution_transitions (entity_key, resource_key, rule, gained, at)
     SELECT h.id, a.resource_key, a.rule, 0, ? FROM attributions a
     JOIN entities e ON e.id = a.entity_id
     JOIN history_entities h ON h.entity_ref = e.entity_ref
     WHERE ?`,
    [at, inValues(transaction, 'a.entity_id', entityIds)],
  );
  const rollups: { entity_id: number; part_id: number }[] = await transaction(
    'entity_rollups',
  )
    .select('entity_id', 'part_id')
    .where(inValues(transaction, 'entity_id', entityIds))
    .orWhere(inValues(transaction, 'part_id', entityIds));
  await insertRollupTransitions(transaction, {
    transitions: rollups.map(row => ({
      entityId: row.entity_id,
      partId: row.part_id,
      gained: false,
    })),
    at,
  });
}
