import { mockServices } from '@backstage/backend-test-utils';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { readSettings, type Settings } from '../config/readSettings';
import { applyDatabaseMigrations } from '../database/applyDatabaseMigrations';
import {
  createGovernance,
  type Governance,
} from '../governance/createGovernance';
import { DatabaseEvidenceReader } from '../database/DatabaseEvidenceReader';
import {
  createScorecards,
  type Scorecards,
} from '../scorecards/createScorecards';

const SIX_MINUTES = 6 * 60 * 1000;

/** The stages from attribution to scorecards over a test database, which is brought up to date. */
export async function createTestScorecards(options: {
  database: Knex;
  catalog: CatalogService;
  /** Below `securityScorecards`. */
  config?: JsonObject;
  /** Unless given, the time that passes, and six minutes more for each run. */
  clock?: () => Date;
}): Promise<
  Scorecards &
    Pick<Governance, 'waivers' | 'attestations'> & {
      settings: Settings;
      run(): Promise<void>;
      /** One round of the ledgers' task. */
      runLedgers(): Promise<void>;
    }
> {
  const { database, catalog, config = {} } = options;
  let runs = 0;
  const clock =
    options.clock ?? (() => new Date(Date.now() + runs * SIX_MINUTES));
  await applyDatabaseMigrations(database);
  const settings = readSettings(
    new ConfigReader({ securityScorecards: config }),
  );
  const scorecards = createScorecards({
    database,
    reader: DatabaseEvidenceReader.create({
      database,
      stalenessMs: 72 * 60 * 60 * 1000,
      clock,
    }),
    catalog,
    auth: mockServices.auth(),
    scheduler: mockServices.scheduler.mock(),
    lifecycle: mockServices.lifecycle.mock(),
    logger: mockServices.logger.mock(),
    settings,
    clock,
  });
  const { task, waivers, attestations } = createGovernance({
    database,
    scheduler: mockServices.scheduler.mock(),
    logger: mockServices.logger.mock(),
    catalogue: scorecards.catalogue.view,
    governance: settings.governance,
    inputs: scorecards.inputs,
    clock,
    onChange: () => {},
  });
  return {
    ...scorecards,
    settings,
    waivers,
    attestations,
    runLedgers: () => task.run({ signal: new AbortController().signal }),
    run: async () => {
      runs += 1;
      await scorecards.pipeline.run({ signal: new AbortController().signal });
    },
  };
}
