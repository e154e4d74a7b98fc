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

/** The catalogue, of which controls can come in at any time. @internal */
export interface CatalogueSource {
  /** As it is now; does not change. */
  readonly current: Catalogue;
  /** Reads anew if the controls have changed. */
  refresh(): Promise<void>;
}

/**
 * Marks for evaluation what changed beside evidence and entities: the catalogue, the settings, and what the sources can see.
 *
 * @internal
 */
export class ChangeDetector {
  readonly #database: Database;
  readonly #catalogue: CatalogueSource;
  readonly #settings: ScoringSettings;

  constructor(options: {
    database: Database;
    catalogue: CatalogueSource;
    settings: ScoringSettings;
  }) {
    this.#database = options.database;
    this.#catalogue = options.catalogue;
    this.#settings = options.settings;
  }

  /** Compares with what was noted at the last call. */
  async detect(): Promise<void> {
    await this.detectCatalogue();
    await this.#detectCoverage();
  }

  /** Brings the controls that queries join with in line with the catalogue. */
  async detectCatalogue(): Promise<void> {
    await this.#catalogue.refresh();
    const catalogue = this.#catalogue.current;
    const version = createHash('sha256')
      .update(catalogue.version)
      .update(JSON.stringify(this.#settings))
      .digest('hex');
    const known = await readState(this.#database, 'catalogue.version');
    if (known === version) {
      return;
    }
    await this.#database.transaction(async transaction => {
      await writeState(transaction, 'catalogue.version', version);
      await replaceCatalogueControls(transaction, indexedControls(catalogue));
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
