import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { rowSource } from '../rowSource';

/** What order and filters of evidence need to know of a control. @internal */
export interface IndexedControl {
  source: EvidenceSource;
  /** Id in lower case. */
  controlKey: string;
  /** 0 is critical. */
  severityRank: number;
  /** Whether a pass of the account itself says something. */
  accountLevel: boolean;
}

/** Replaces the controls that evidence is joined with. @internal */
export async function replaceCatalogueControls(
  transaction: Knex.Transaction,
  controls: readonly IndexedControl[],
): Promise<void> {
  await transaction('catalogue_controls').delete();
  if (controls.length === 0) {
    return;
  }
  const source = rowSource({
    knex: transaction,
    alias: 'given',
    columns: {
      source: 'text',
      control_key: 'text',
      severity_rank: 'integer',
      account_level: 'boolean',
    },
    rows: controls.map(control => [
      control.source,
      control.controlKey,
      control.severityRank,
      control.accountLevel,
    ]),
  });
  await transaction.raw(
    `INSERT INTO catalogue_controls (source, control_key, severity_rank, account_level)
     SELECT source, control_key, severity_rank, account_level FROM ?`,
    [source],
  );
}
