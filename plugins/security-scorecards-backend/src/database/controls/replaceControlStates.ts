import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { ControlStates } from 'backstage-plugin-security-scorecards-node';
import { markEntitiesOfAccountsDirty } from '../entities/markEntitiesOfAccountsDirty';
import { writeState } from '../state/writeState';
import { recordDisabledChanges } from './recordDisabledChanges';
import { replacePlaceRows } from './replacePlaceRows';
import { upsertLiveControls } from './upsertLiveControls';

/**
 * Replaces what is known of a source's controls in the accounts and regions that could be read; only changes are written. Entities
 * that live where a control was switched off or on are evaluated anew.
 */
export async function replaceControlStates(
  tx: Knex.Transaction,
  options: { source: EvidenceSource; controls: ControlStates; now: string },
): Promise<void> {
  const { source, controls, now } = options;
  if (
    await upsertLiveControls(tx, { source, controls: controls.definitions })
  ) {
    await writeState(tx, 'controls.changedAt', now);
  }
  await recordDisabledChanges(tx, {
    source,
    places: controls.known,
    disabled: controls.disabled,
    now,
  });
  const accountIds = await replacePlaceRows(tx, {
    table: 'disabled_controls',
    key: 'control_id',
    value: 'reason',
    source,
    places: controls.known,
    rows: controls.disabled.map(({ accountId, region, controlId, reason }) => ({
      accountId,
      region,
      key: controlId,
      value: reason,
    })),
  });
  await replacePlaceRows(tx, {
    table: 'enabled_standards',
    key: 'standard_arn',
    value: 'status',
    source,
    places: [...controls.known, ...controls.standards],
    rows: controls.standards.map(
      ({ accountId, region, standardArn, status }) => ({
        accountId,
        region,
        key: standardArn,
        value: status,
      }),
    ),
  });
  await markEntitiesOfAccountsDirty(tx, accountIds);
}
