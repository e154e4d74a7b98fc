import {
  ACCOUNT_RESOURCE_TYPE,
  type UnattributedGrouping,
} from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { isPostgres } from '../rowSource';

/** Name of the CloudFormation stack of a row of `resources`; null when there is none. As the index has it. @internal */
export function stackOf(knex: Knex): string {
  return isPostgres(knex)
    ? "resources.tags ->> 'aws:cloudformation:stack-name'"
    : `json_extract(resources.tags, '$."aws:cloudformation:stack-name"')`;
}

/** The tags of `resources` as rows, one for each that people set; none of AWS's own. @internal */
export function tagRows(knex: Knex): string {
  return isPostgres(knex)
    ? 'jsonb_each_text(resources.tags) as tag(key, value)'
    : 'json_each(resources.tags) as tag';
}

/** Resources that are there, that are no accounts and that nobody owns. @internal */
export function unattributedResources(knex: Knex): Knex.QueryBuilder {
  return knex('resources')
    .whereNull('resources.removed_at')
    .whereNot('resources.resource_type', ACCOUNT_RESOURCE_TYPE)
    .whereNotExists(owners =>
      owners
        .select(knex.raw('1'))
        .from('attributions')
        .where('attributions.resource_key', knex.ref('resources.id')),
    );
}

/** Ids of unattributed resources with the keys of the groups that they are in. @internal */
export function groupedResources(
  knex: Knex,
  groupBy: UnattributedGrouping,
): Knex.QueryBuilder {
  const query = unattributedResources(knex).select('resources.id');
  switch (groupBy) {
    case 'account':
      return query.select('resources.account_id as group_key');
    case 'resourceType':
      return query.select('resources.resource_type as group_key');
    case 'stack':
      return query.select(
        knex.raw(`coalesce(${stackOf(knex)}, '') as group_key`),
      );
    default: {
      const lateral = isPostgres(knex) ? 'lateral ' : '';
      return query
        .joinRaw(
          `left join ${lateral}${tagRows(knex)} on tag.key not like 'aws:%'`,
        )
        .select(
          knex.raw("coalesce(tag.key || '=' || tag.value, '') as group_key"),
        );
    }
  }
}
