import type { DisabledControlState } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { listDisabledControls } from '../controls/listDisabledControls';
import { inValues } from '../inValues';

/** Controls of Security Hub that were switched off in accounts at a time, in the order of the current ones. @internal */
export async function listDisabledControlsAt(
  knex: Knex,
  options: { accountIds: readonly string[]; at: string },
): Promise<DisabledControlState[]> {
  const { accountIds, at } = options;
  if (accountIds.length === 0) {
    return [];
  }
  const states = new Map(
    (await listDisabledControls(knex, accountIds)).map(state => [
      placeOf(state),
      state,
    ]),
  );
  const later: {
    account_id: string;
    region: string;
    control_id: string;
    disabled: number;
  }[] = await knex('disabled_control_transitions')
    .select('account_id', 'region', 'control_id', 'disabled')
    .where({ source: 'security-hub' })
    .where(inValues(knex, 'account_id', accountIds))
    .where('at', '>', at)
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ]);
  // From the latest change back to the first one after that time.
  for (const row of later) {
    const state = {
      controlId: row.control_id,
      accountId: row.account_id,
      region: row.region,
    };
    if (row.disabled) {
      states.delete(placeOf(state));
    } else {
      states.set(placeOf(state), state);
    }
  }
  return [...states.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, state]) => state);
}

function placeOf(state: DisabledControlState): string {
  return `${state.accountId}\n${state.region}\n${state.controlId}`;
}
