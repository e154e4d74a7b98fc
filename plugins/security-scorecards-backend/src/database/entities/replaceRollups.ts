import type { Knex } from 'knex';
import { chunked } from '../../util/chunked';
import { inValues } from '../inValues';

/** The parts of one entity, at any depth and with itself. @internal */
export interface Rollup {
  entityId: number;
  partIds: readonly number[];
}

/** Replaces the roll-ups of these entities and marks them for evaluation. @internal */
export async function replaceRollups(
  transaction: Knex.Transaction,
  rollups: readonly Rollup[],
): Promise<void> {
  const ids = rollups.map(rollup => rollup.entityId);
  if (ids.length === 0) {
    return;
  }
  await transaction('entity_rollups')
    .where(inValues(transaction, 'entity_id', ids))
    .delete();
  const rows = rollups.flatMap(({ entityId, partIds }) =>
    partIds.map(partId => ({ entity_id: entityId, part_id: partId })),
  );
  for (const chunk of chunked(rows, 400)) {
    await transaction('entity_rollups').insert([...chunk]);
  }
  await transaction('entities')
    .where(inValues(transaction, 'id', ids))
    .update({ dirty: transaction.raw('dirty + 1') });
}
