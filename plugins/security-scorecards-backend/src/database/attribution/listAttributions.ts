import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';
import { inValues } from '../inValues';
import type { StoredAttribution } from './StoredAttribution';

/** The attributions of resources. @internal */
export async function listAttributions(
  knex: Knex,
  resourceKeys: readonly number[],
): Promise<StoredAttribution[]> {
  if (resourceKeys.length === 0) {
    return [];
  }
  const rows: {
    entity_id: number;
    resource_key: number;
    rule: RuleName;
    detail: string;
  }[] = await knex('attributions')
    .select('entity_id', 'resource_key', 'rule', 'detail')
    .where(inValues(knex, 'resource_key', resourceKeys));
  return rows.map(row => ({
    entityId: row.entity_id,
    resourceKey: row.resource_key,
    rule: row.rule,
    detail: row.detail,
  }));
}
