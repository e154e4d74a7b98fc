import type { Knex } from 'knex';
import type { RuleName } from '../../attribution/AttributionRule';

/** An account in which a rule holds resources for an entity. @internal */
export interface ClaimAccount {
  entityId: number;
  rule: RuleName;
  detail: string;
  accountId: string;
}

/** Accounts of the claims of an entity and of all that it rolls up. @internal */
export async function listClaimAccounts(
  knex: Knex,
  options: { entityId: number; limit: number },
): Promise<ClaimAccount[]> {
  const rows: {
    entity_id: number;
    rule: RuleName;
    detail: string;
    account_id: string;
  }[] = await knex('entity_rollups')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where('entity_rollups.entity_id', options.entityId)
    .distinct(
      'attributions.entity_id',
      'attributions.rule',
      'attributions.detail',
      'resources.account_id',
    )
    .orderBy('resources.account_id')
    .limit(options.limit);
  return rows.map(row => ({
    entityId: row.entity_id,
    rule: row.rule,
    detail: row.detail,
    accountId: row.account_id,
  }));
}
