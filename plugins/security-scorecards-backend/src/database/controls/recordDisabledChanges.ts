import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { rowSource } from '../rowSource';

/** A control in an account and region. */
export interface ControlPlace {
  accountId: string;
  region: string;
  controlId: string;
}

/**
 * Notes which controls a source has switched off or on since, before the stored ones are replaced.
 *
 * @param options - `places`: accounts and regions that `disabled` is complete for
 */
export async function recordDisabledChanges(
  tx: Knex.Transaction,
  options: {
    source: EvidenceSource;
    places: readonly { accountId: string; region: string }[];
    /** In those places. */
    disabled: readonly ControlPlace[];
    now: string;
  },
): Promise<void> {
  const { source, places, disabled, now } = options;
  if (places.length === 0) {
    return;
  }
  // A control may be told once for each standard.
  const rows = [
    ...new Map(
      disabled.map(({ accountId, region, controlId }) => {
        const row = [accountId, region, controlId];
        return [row.join('/'), row];
      }),
    ).values(),
  ];
  const placeSource = rowSource({
    knex: tx,
    alias: 'k',
    columns: { account_id: 'text', region: 'text' },
    rows: places.map(({ accountId, region }) => [accountId, region]),
  });
  const disabledSource = () =>
    rowSource({
      knex: tx,
      alias: 'w',
      columns: { account_id: 'text', region: 'text', control_id: 'text' },
      rows,
    });
  await tx.raw(
    `INSERT INTO disabled_control_transitions (source, account_id, region, control_id, disabled, at)
     SELECT d.source, d.account_id, d.region, d.control_id, 0, ?
     FROM disabled_controls d
     WHERE d.source = ? AND (d.account_id, d.region) IN (SELECT k.account_id, k.region FROM ?)
       AND (d.account_id, d.region, d.control_id) NOT IN (SELECT w.account_id, w.region, w.control_id FROM ?)`,
    [now, source, placeSource, disabledSource()],
  );
  await tx.raw(
    `INSERT INTO disabled_control_transitions (source, account_id, region, control_id, disabled, at)
     SELECT ?, w.account_id, w.region, w.control_id, 1, ?
     FROM ?
     WHERE (w.account_id, w.region) IN (SELECT k.account_id, k.region FROM ?)
       AND NOT EXISTS (
         SELECT 1 FROM disabled_controls d WHERE d.account_id = w.account_id AND d.source = ?
           AND d.region = w.region AND d.control_id = w.control_id)`,
    [source, now, disabledSource(), placeSource, source],
  );
}
