import type { UnattributedGrouping } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** What is noted on the progress of attribution and evaluation. @internal */
export type StateKey =
  | 'attribution.cursor'
  | 'attribution.generation'
  | 'attribution.rules'
  | 'catalogue.version'
  | 'collection.totals'
  | 'controls.changedAt'
  | 'coverage.changedAt'
  | `unattributed.groups.${UnattributedGrouping}`
  | 'unattributed.shares';

/** A note, or undefined when there is none. @internal */
export async function readState(
  knex: Knex,
  key: StateKey,
): Promise<string | undefined> {
  const row: { value: string } | undefined = await knex('pipeline_state')
    .where({ key })
    .first('value');
  return row?.value;
}
