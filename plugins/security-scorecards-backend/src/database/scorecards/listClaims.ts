import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';
import { inValues } from '../inValues';

/** How many resources an entity, or a part of it, holds by one rule. @internal */
export interface CountedClaim {
  entityId: number;
  entityRef: string;
  rule: RuleName;
  detail: string;
  resources: number;
}

/** The claims of an entity and of all that it rolls up, most resources first. @internal */
export async function listClaims(
  knex: Knex,
  options: { entityId: number; limit: number },
): Promise<CountedClaim[]> {
  const rows: ClaimRow[] = await countClaims(knex)
    .where('entity_rollups.entity_id', options.entityId)
    .limit(options.limit);
  return rows.map(toClaim);
}

/** The claims of several entities, each like {@link listClaims} and without a limit. @internal */
export async function listClaimsOfEntities(
  knex: Knex,
  entityIds: readonly number[],
): Promise<(CountedClaim & { ofEntityId: number })[]> {
  const rows: (ClaimRow & { of_entity_id: number })[] = await countClaims(knex)
    .where(inValues(knex, 'entity_rollups.entity_id', entityIds))
    .groupBy('entity_rollups.entity_id')
    .select('entity_rollups.entity_id as of_entity_id');
  return rows.map(row => ({ ...toClaim(row), ofEntityId: row.of_entity_id }));
}

interface ClaimRow {
  entity_id: number;
  entity_ref: string;
  rule: RuleName;
  detail: string;
  resources: number | string;
}

function countClaims(knex: Knex): Knex.QueryBuilder {
  return knex('entity_rollups')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('entities', 'entities.id', 'attributions.entity_id')
    .groupBy(
      'attributions.entity_id',
      'entities.entity_ref',
      'attributions.rule',
      'attributions.detail',
    )
    .select(
      'attributions.entity_id',
      'entities.entity_ref',
      'attributions.rule',
      'attributions.detail',
      knex.raw('count(*) as resources'),
    )
    .orderBy([
      { column: 'resources', order: 'desc' },
      { column: 'entities.entity_ref' },
      { column: 'attributions.detail' },
    ]);
}

function toClaim(row: ClaimRow): CountedClaim {
  return {
    entityId: row.entity_id,
    entityRef: row.entity_ref,
    rule: row.rule,
    detail: row.detail,
    resources: Number(row.resources),
  };
}
