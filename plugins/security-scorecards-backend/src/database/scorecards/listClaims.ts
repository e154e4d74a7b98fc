import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';

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
  const rows: {
    entity_id: number;
    entity_ref: string;
    rule: RuleName;
    detail: string;
    resources: number | string;
  }[] = await knex('entity_rollups')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('entities', 'entities.id', 'attributions.entity_id')
    .where('entity_rollups.entity_id', options.entityId)
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
    ])
    .limit(options.limit);
  return rows.map(row => ({
    entityId: row.entity_id,
    entityRef: row.entity_ref,
    rule: row.rule,
    detail: row.detail,
    resources: Number(row.resources),
  }));
}
