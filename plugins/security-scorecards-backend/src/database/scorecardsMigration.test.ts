import { TestDatabases } from '@backstage/backend-test-utils';
import { entityRow } from './__testUtils__/entityRow';
import { migrationsDirectory } from './applyDatabaseMigrations';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const TABLES = [
  'entities',
  'entity_rollups',
  'attributions',
  'scorecards',
  'scorecard_domains',
  'scorecard_accounts',
  'catalogue_controls',
  'pipeline_state',
];

describe.each(databases.eachSupportedId())('migrations on %s', databaseId => {
  it('go up and down with rows', async () => {
    const knex = await databases.init(databaseId);
    const migrations = { directory: migrationsDirectory };
    const present = async () => {
      const found = await Promise.all(
        TABLES.map(table => knex.schema.hasTable(table)),
      );
      return TABLES.filter((_, index) => found[index]);
    };
    await knex.migrate.up({
      ...migrations,
      name: '20261122000100_collection.js',
    });
    expect(await present()).toEqual([]);
    await knex.migrate.up({
      ...migrations,
      name: '20261122000200_scorecards.js',
    });
    expect(await present()).toEqual(TABLES);
    await knex('entities').insert(entityRow('x'));
    expect(await knex('entities').first('dirty')).toEqual({ dirty: 1 });
    await knex.migrate.down({
      ...migrations,
      name: '20261122000200_scorecards.js',
    });
    expect(await present()).toEqual([]);
    await knex.migrate.up({
      ...migrations,
      name: '20261122000200_scorecards.js',
    });
    expect(await present()).toEqual(TABLES);
  });
});
