import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './applyDatabaseMigrations';
import { isPostgres } from './rowSource';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const migrations = { directory: migrationsDirectory };

const UP_TO = '20261122000200_scorecards.js';
const NAME = '20261122001600_scorecard_compression.js';

/** How PostgreSQL compresses the columns, `l` for LZ4 and nothing for its default; SQLite compresses none. */
async function methodsOf(knex: Knex): Promise<string[]> {
  if (!isPostgres(knex)) {
    return ['', ''];
  }
  const { rows } = await knex.raw(
    `SELECT attcompression AS method FROM pg_attribute
     WHERE attrelid = 'scorecards'::regclass AND attname IN ('document', 'summary')`,
  );
  return rows.map((row: { method: string }) => row.method);
}

/** What PostgreSQL notes of LZ4 in a column; nothing where it was built without. */
async function markOfLz4(knex: Knex): Promise<string> {
  if (!isPostgres(knex)) {
    return '';
  }
  const { rows } = await knex.raw(
    `SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'`,
  );
  return rows[0]?.enumvals.includes('lz4') ? 'l' : '';
}

describe.each(databases.eachSupportedId())('migration on %s', databaseId => {
  it('has scorecards compressed with LZ4 where the server knows it, and no more when it is taken back', async () => {
    const knex = await databases.init(databaseId);
    const method = await markOfLz4(knex);
    await knex.migrate.up({ ...migrations, name: UP_TO });
    await knex.migrate.up({ ...migrations, name: NAME });
    expect(await methodsOf(knex)).toEqual([method, method]);
    await knex.migrate.down({ ...migrations, name: NAME });
    expect(await methodsOf(knex)).toEqual(['', '']);
  });
});
