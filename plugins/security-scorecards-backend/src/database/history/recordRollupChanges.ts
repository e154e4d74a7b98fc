import type { Knex } from 'knex';
import type { Rollup } from '../entities/replaceRollups';
import { inValues } from '../inValues';
import {
  insertRollupTransitions,
  type RollupTransition,
} from './insertRollupTransitions';

/** Notes which parts the entities gain and lose by roll-ups that are about to be replaced. @internal */
export async function recordRollupChanges(
  transaction: Knex.Transaction,
  options: { rollups: readonly Rollup[]; at: string },
): Promise<void> {
  const { rollups, at } = options;
  const stored: { entity_id: number; part_id: number }[] = await transaction(
    'entity_rollups',
  )
    .select('entity_id', 'part_id')
    .where(
      inValues(
        transaction,
        'entity_id',
        rollups.map(rollup => rollup.entityId),
      ),
    );
  const before = new Map<number, Set<number>>();
  for (const row of stored) {
    const parts = before.get(row.entity_id) ?? new Set();
    before.set(row.entity_id, parts.add(row.part_id));
  }
  const transitions: RollupTransition[] = [];
  for (const { entityId, partIds } of rollups) {
    const known = before.get(entityId) ?? new Set<number>();
    const wanted = new Set(partIds);
    for (const partId of wanted) {
      if (!known.has(partId)) {
        transitions.push({ entityId, partId, gained: true });
      }
    }
    for (const partId of known) {
      if (!wanted.has(partId)) {
        transitions.push({ entityId, partId, gained: false });
      }
    }
  }
  await insertRollupTransitions(transaction, { transitions, at });
}
