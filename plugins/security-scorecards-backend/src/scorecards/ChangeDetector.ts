import { createHash } from 'node:crypto';
import {
  SEVERITIES,
  type Catalogue,
  type ScoringSettings,
} from 'backstage-plugin-security-scorecards-common';
import type { Database } from '../database/Database';
import { markAllEntitiesDirty } from '../database/entities/markAllEntitiesDirty';
import { markEntitiesOfAccountsDirty } from '../database/entities/markEntitiesOfAccountsDirty';
import { listAccountsWithChangedCoverage } from '../database/scorecards/listAccountsWithChangedCoverage';
import {
  replaceCatalogueControls,
  type IndexedControl,
} from '../database/scorecards/replaceCatalogueControls';
import { readState } from '../database/state/readState';
import { writeState } from '../database/state/writeState';

/**
 * Marks for evaluation what changed beside evidence and entities: the catalogue, the settings, and what the sources can see.
 *
 * @internal
 */
export class ChangeDetector {
  readonly #database: Database;
  readonly #catalogue: Catalogue;
  readonly #version: string;

  constructor(options: {
    database: Database;
    catalogue: Catalogue;
    settings: ScoringSettings;
  }) {
    this.#database = options.database;
    this.#catalogue = options.catalogue;
    this.#version = createHash('sha256')
      .update(options.catalogue.version)
      .update(JSON.stringify(options.settings))
      .digest('hex');
  }

  /** Compares with what was noted at the last call. */
  async detect(): Promise<void> {
    await this.detectCatalogue();
    await this.#detectCoverage();
  }

  /** Brings the controls that queries join with in line with the catalogue. */
  async detectCatalogue(): Promise<void> {
    const known = await readState(this.#database, 'catalogue.version');
    if (known === this.#version) {
      return;
    }
    await this.#database.transaction(async transaction => {
      await writeState(transaction, 'catalogue.version', this.#version);
      await replaceCatalogueControls(
        transaction,
        indexedControls(this.#catalogue),
      );
      await markAllEntitiesDirty(transaction);
    });
  }

  async #detectCoverage(): Promise<void> {
    const known = await readState(this.#database, 'coverage.changedAt');
    const { accountIds, latest } = await listAccountsWithChangedCoverage(
      this.#database,
      known,
    );
    if (latest === undefined) {
      return;
    }
    await this.#database.transaction(async transaction => {
      await writeState(transaction, 'coverage.changedAt', latest);
      await markEntitiesOfAccountsDirty(transaction, accountIds);
    });
  }
}

/** Controls, and the Config rules behind them, which speak of the same. */
function indexedControls(catalogue: Catalogue): IndexedControl[] {
  const indexed = new Map<string, IndexedControl>();
  const add = (control: IndexedControl) => {
    const key = `${control.source} ${control.controlKey}`;
    if (!indexed.has(key)) {
      indexed.set(key, control);
    }
  };
  for (const control of catalogue.controls) {
    const severityRank = SEVERITIES.indexOf(control.severity);
    const accountLevel =
      control.accountLevel || control.resourceTypes.includes('AWS::::Account');
    const ranked = { severityRank, accountLevel };
    const { source, id, configRules } = control;
    add({ source, controlKey: id.toLowerCase(), ...ranked });
    for (const rule of source === 'security-hub' ? configRules : []) {
      add({ source: 'config', controlKey: rule.toLowerCase(), ...ranked });
    }
  }
  return [...indexed.values()];
}
