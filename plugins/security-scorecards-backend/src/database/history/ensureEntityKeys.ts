import type { Knex } from 'knex';
import { inValues } from '../inValues';

/** Gives the entities of these ids a key in the history, which outlives them. @internal */
export async function ensureEntityKeys(
  transaction: Knex,
  entityIds: readonly number[],
): Promise<void> {
  if (entityIds.length === 0) {
    return;
  }
  await transaction.raw(
    `INSERT INTO history_entities (entity_ref)
     SELECT entities.entity_ref FROM entities
     WHERE ? AND NOT EXISTS (SELECT 1 FROM history_entities h WHERE h.entity_ref = entities.entity_ref)
     ON CONFLICT (entity_ref) DO NOTHING`,
    [inValues(transaction, 'entities.id', entityIds)],
  );
}
