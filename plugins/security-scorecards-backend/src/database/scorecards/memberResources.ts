import type { Knex } from 'knex';

/**
 * Keys of the resources that count for an entity, and of the accounts whose evidence it inherits: `resource_key`, and `inherited`,
 * which is 0 for what is its own.
 *
 * @internal
 */
export function memberResources(
  knex: Knex,
  entityRef: string,
): Knex.QueryBuilder {
  const own = knex('entities')
    .join('entity_rollups', 'entity_rollups.entity_id', 'entities.id')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .where('entities.entity_ref', entityRef)
    .select('attributions.resource_key', knex.raw('0 as inherited'));
  const inherited = knex('entities')
    .join('scorecard_accounts', 'scorecard_accounts.entity_id', 'entities.id')
    .join('resources', join =>
      join.on(
        'resources.resource_id',
        knex.raw("'AWS::::Account:' || scorecard_accounts.account_id"),
      ),
    )
    .where('entities.entity_ref', entityRef)
    .select('resources.id as resource_key', knex.raw('1 as inherited'));
  return knex
    .from(knex.unionAll([own, inherited]).as('found'))
    .groupBy('resource_key')
    .select('resource_key')
    .min('inherited as inherited');
}
