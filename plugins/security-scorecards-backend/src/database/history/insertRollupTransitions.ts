import type { Knex } from 'knex';
import { rowSource } from '../rowSource';
import { ensureEntityKeys } from './ensureEntityKeys';

/** A part that an entity gained or lost. @internal */
export interface RollupTransition {
  entityId: number;
  partId: number;
  gained: boolean;
}

/** Writes history of roll-ups. @internal */
export async function insertRollupTransitions(
  transaction: Knex.Transaction,
  options: { transitions: readonly RollupTransition[]; at: string },
): Promise<void> {
  const { transitions, at } = options;
  if (transitions.length === 0) {
    return;
  }
  await ensureEntityKeys(transaction, [
    ...new Set(transitions.flatMap(item => [item.entityId, item.partId])),
  ]);
  const given = rowSource({
    knex: transaction,
    alias: 'k',
    columns: { entity_id: 'integer', part_id: 'integer', gained: 'integer' },
    rows: transitions.map(item => [
      item.entityId,
      item.partId,
      item.gained ? 1 : 0,
    ]),
  });
  await transaction.raw(
    `INSERT INTO rollup_transitions (entity_key, part_key, gained, at)
     SELECT h.id, p.id, k.gained, ? FROM ?
     JOIN entities e ON e.id = k.entity_id
     JOIN history_entities h ON h.entity_ref = e.entity_ref
     JOIN entities m ON m.id = k.part_id
     JOIN history_entities p ON p.entity_ref = m.entity_ref`,
    [at, given],
  );
}
