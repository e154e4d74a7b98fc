import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './applyDatabaseMigrations';
import { isPostgres } from './rowSource';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const migrations = { directory: migrationsDirectory };

const UP_TO = '20261122000200_scorecards.js';
const NAME = '20261122001600_scorecard_compression.js';

async function methodsOf(knex: Knex): Promise<unknown[]> {
  const { rows } = await knex.raw(
    `SELECT attname AS name, attcompression AS method FROM pg_attribute
     WHERE attrelid = 'scorecards'::regclass AND attname IN ('document', 'summary') ORDER BY attname`,
  );
  return rows;
}

/** What PostgreSQL notes of LZ4 in a column; nothing where it was built without. */
async function markOfLz4(knex: Knex): Promise<string> {
  const { rows } = await knex.raw(
    `SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'`,
  );
  return rows[0]?.enumvals.includes('lz4') ? 'l' : '';
}

describe.each(databases.eachSupportedId())('migration on %s', databaseId => {
  it('has scorecards compressed with LZ4 where the server knows it, and no more when it is taken back', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ ...migrations, name: UP_TO });
    await knex.migrate.up({ ...migrations, name: NAME });
    if (!isPostgres(knex)) {
      await knex.migrate.down({ ...migrations, name: NAME });
      expect(await knex('scorecards')).toEqual([]);
      return;
    }
    const method = await markOfLz4(knex);
    expect(await methodsOf(knex)).toEqual([
      { name: 'document', method },
      { name: 'summary', method },
    ]);
    await knex.migrate.down({ ...migrations, name: NAME });
    expect(await methodsOf(knex)).toEqual([
      { name: 'document', method: '' },
      { name: 'summary', method: '' },
    ]);
  });
});
