import { TestDatabases } from '@backstage/backend-test-utils';
import { entityRow } from './__testUtils__/entityRow';
import { migrationsDirectory } from './applyDatabaseMigrations';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const migrations = { directory: migrationsDirectory };
const NAME = '20261122001300_templates.js';

describe.each(databases.eachSupportedId())('migration on %s', databaseId => {
  it('adds the templates to entities, and takes them away again', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({
      ...migrations,
      name: '20261122000200_scorecards.js',
    });
    await knex('entities').insert({ ...entityRow('x'), dirty: 0 });
    await knex.migrate.up({ ...migrations, name: NAME });
    // Nothing is computed anew: the entity says nothing of a template.
    expect(
      await knex('entities').first('dirty', 'template', 'template_version'),
    ).toEqual({ dirty: 0, template: null, template_version: null });
    await knex.migrate.down({ ...migrations, name: NAME });
    expect(await knex.schema.hasColumn('entities', 'template')).toBe(false);
    expect(await knex('entities').first('name')).toEqual({ name: 'x' });
  });
});
