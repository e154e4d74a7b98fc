import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';
import type { EntityScope } from '../../attribution/scope/EntityScope';
import { claimedByScope } from './claimedByScope';

/** Resources that a scope names and that are another entity's alone. @internal */
export interface LostResources {
  entityRef: string;
  rule: RuleName;
  resources: number;
  /** Id of one of the resources. */
  example: string;
}

/** What the scope of an entity names and others have, by a more specific rule; most resources first. @internal */
export async function listLostClaims(
  knex: Knex,
  options: { entityId: number; scope: EntityScope; limit: number },
): Promise<LostResources[]> {
  const { entityId, scope, limit } = options;
  const rows: {
    entity_ref: string;
    rule: RuleName;
    resources: number | string;
    example: string;
  }[] = await knex('resources')
    .join('attributions', 'attributions.resource_key', 'resources.id')
    .join('entities', 'entities.id', 'attributions.entity_id')
    .whereNull('resources.removed_at')
    .where(claimedByScope(knex, scope))
    .whereNotExists(own =>
      own
        .select(knex.raw('1'))
        .from('attributions as own')
        .where('own.entity_id', entityId)
        .where('own.resource_key', knex.ref('resources.id')),
    )
    .groupBy('entities.entity_ref', 'attributions.rule')
    .select(
      'entities.entity_ref',
      'attributions.rule',
      knex.raw('count(*) as resources'),
      knex.raw('min(resources.resource_id) as example'),
    )
    .orderBy([
      { column: 'resources', order: 'desc' },
      { column: 'entities.entity_ref' },
      { column: 'attributions.rule' },
    ])
    .limit(limit);
  return rows.map(row => ({
    entityRef: row.entity_ref,
    rule: row.rule,
    resources: Number(row.resources),
    example: row.example,
  }));
}
