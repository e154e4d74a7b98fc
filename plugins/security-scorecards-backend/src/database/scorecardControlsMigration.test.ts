import { TestDatabases } from '@backstage/backend-test-utils';
import { entityRow } from './__testUtils__/entityRow';
import { migrationsDirectory } from './applyDatabaseMigrations';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const NAME = '20261122000300_scorecard_controls.js';

describe.each(databases.eachSupportedId())('migration on %s', databaseId => {
  it('lets scorecards that are there be computed once more', async () => {
    const knex = await databases.init(databaseId);
    const migrations = { directory: migrationsDirectory };
    for (const name of [
      '20261122000100_collection.js',
      '20261122000200_scorecards.js',
    ]) {
      await knex.migrate.up({ ...migrations, name });
    }
    await knex('entities').insert({ ...entityRow('x'), dirty: 0 });
    await knex('scorecards').insert({
      entity_id: 1,
      entity_ref: 'component:default/x',
      kind: 'component',
      namespace: 'default',
      title: 'x',
      title_sort: 'x',
      criticality: 'low',
      low: 0,
      high: 100,
      coverage: 0,
      risk: 1,
      failing: 2,
      failing_resources: 2,
      input_hash: 'known',
      computed_at: '2026-11-22T00:00:00.000Z',
      summary: '{}',
      document: '{}',
    });
    await knex.migrate.up({ ...migrations, name: NAME });
    expect(await knex('scorecards').first('input_hash', 'status')).toEqual({
      input_hash: '',
      status: 'unknown',
    });
    expect(await knex('entities').first('dirty')).toEqual({ dirty: 1 });
    await knex.migrate.down({ ...migrations, name: NAME });
    expect(await knex.schema.hasTable('scorecard_controls')).toBe(false);
    expect(await knex('scorecards').first('risk')).toEqual({ risk: 1 });
    await knex.migrate.up({ ...migrations, name: NAME });
    expect(await knex.schema.hasTable('scorecard_controls')).toBe(true);
  });
});
