import { applyDatabaseMigrations } from 'backstage-plugin-security-scorecards-backend/src/database/applyDatabaseMigrations';
import { openDatabase } from '../databases/openDatabase';
import { tableBytes } from '../databases/tableBytes';
import { type SyntheticPass } from '../data/evidenceAt';
import { SyntheticCollector } from '../data/SyntheticCollector';
import type { DatabaseLocation } from '../measurement/Job';
import { measure } from '../measurement/measure';
import type { Measurement } from '../measurement/Measurement';
import { visitTarget } from './visitTarget';

/** A full pass of the synthetic source into the product's store, its sweep included. */
export async function measureStore(options: {
  database: DatabaseLocation;
  pass: SyntheticPass;
}): Promise<Measurement> {
  const database = openDatabase(options.database);
  try {
    await applyDatabaseMigrations(database);
    const measurement = await measure(
      () =>
        visitTarget({
          database,
          collector: new SyntheticCollector(options.pass),
          target: {
            id: 'security-hub:synthetic',
            source: 'security-hub',
            kind: 'aggregator',
            accountId: '600000000000',
            region: 'eu-west-1',
            title: 'Synthetic source',
          },
          // The passes read the same rows again; the clock must not lie before their times.
          clock: () =>
            new Date(Date.now() + options.pass.hoursLater * 3_600_000),
        }),
      options.database,
    );
    return {
      ...measurement,
      tableBytes: await tableBytes(database, options.database),
    };
  } finally {
    await database.destroy();
  }
}
