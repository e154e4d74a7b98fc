import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { fromTimestamp } from '../timestamps';

/** Hash of the inputs and time of computation of stored scorecards, by entity id. @internal */
export async function listInputHashes(
  knex: Knex,
  entityIds: readonly number[],
): Promise<Map<number, { inputHash: string; computedAt: string }>> {
  if (entityIds.length === 0) {
    return new Map();
  }
  const rows: {
    entity_id: number;
    input_hash: string;
    computed_at: Date | string;
  }[] = await knex('scorecards')
    .select('entity_id', 'input_hash', 'computed_at')
    .where(inValues(knex, 'entity_id', entityIds));
  return new Map(
    rows.map(row => [
      row.entity_id,
      {
        inputHash: row.input_hash,
        computedAt: fromTimestamp(row.computed_at),
      },
    ]),
  );
}
