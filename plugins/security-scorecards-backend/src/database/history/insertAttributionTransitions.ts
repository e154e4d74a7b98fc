import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';
import { rowSource } from '../rowSource';
import { ensureEntityKeys } from './ensureEntityKeys';

/** A resource that an entity gained or lost. @internal */
export interface AttributionTransition {
  entityId: number;
  resourceKey: number;
  rule: RuleName;
  gained: boolean;
}

/** Writes history of attribution. @internal */
export async function insertAttributionTransitions(
  transaction: Knex.Transaction,
  options: { transitions: readonly AttributionTransition[]; at: string },
): Promise<void> {
  const { transitions, at } = options;
  if (transitions.length === 0) {
    return;
  }
  await ensureEntityKeys(transaction, [
    ...new Set(transitions.map(item => item.entityId)),
  ]);
  const given = rowSource({
    knex: transaction,
    alias: 'k',
    columns: {
      entity_id: 'integer',
      resource_key: 'integer',
      rule: 'text',
      gained: 'integer',
    },
    rows: transitions.map(item => [
      item.entityId,
      item.resourceKey,
      item.rule,
      item.gained ? 1 : 0,
    ]),
  });
  await transaction.raw(
    `INSERT INTO attribution_transitions (entity_key, resource_key, rule, gained, at)
     SELECT h.id, k.resource_key, k.rule, k.gained, ? FROM ?
     JOIN entities e ON e.id = k.entity_id
     JOIN history_entities h ON h.entity_ref = e.entity_ref`,
    [at, given],
  );
}
