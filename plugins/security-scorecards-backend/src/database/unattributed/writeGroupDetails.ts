import type { UnattributedGrouping } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** Notes what is shown of groups beside their counts; of a group that was counted anew since, nothing. @internal */
export async function writeGroupDetails(
  knex: Knex,
  options: {
    groupBy: UnattributedGrouping;
    details: readonly { key: string; build: string; details: string }[];
  },
): Promise<void> {
  const given = rowSource({
    knex,
    alias: 'given',
    columns: { group_key: 'text', build: 'text', details: 'text' },
    rows: options.details.map(item => [item.key, item.build, item.details]),
  });
  await knex.raw(
    `update unattributed_groups set details = given.details from ?
     where unattributed_groups.grouped_by = ? and unattributed_groups.group_key = given.group_key
       and unattributed_groups.build = given.build`,
    [given, options.groupBy],
  );
}
