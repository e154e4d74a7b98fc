import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './applyDatabaseMigrations';

jest.setTimeout(60_000);

const MIGRATION = '20261122000100_collection.js';
const NOW = '2026-11-22T06:00:00.000Z';

describe('collection migration', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'goes up, holds data, goes down and up again, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const migration = { directory: migrationsDirectory, name: MIGRATION };
      await knex.migrate.up(migration);

      await knex('accounts').insert({
        account_id: '111122223333',
        tags: JSON.stringify({ stage: 'prod' }),
        updated_at: NOW,
      });
      await knex('collection_targets').insert({
        id: 'config:111122223333:eu-west-1',
        source: 'config',
        kind: 'account',
        account_id: '111122223333',
        region: 'eu-west-1',
        title: 'Config',
        seen_evidence: Buffer.from([1, 2]),
      });
      const resource = {
        resource_id: 'arn:aws:s3:::logs',
        resource_type: 'AWS::S3::Bucket',
        account_id: '111122223333',
        region: 'eu-west-1',
        fingerprint: '',
        target_key: 1,
        first_seen_at: NOW,
      };
      await knex('resources').insert(resource);
      await expect(knex('resources').insert(resource)).rejects.toThrow();
      const evidence = {
        resource_key: 1,
        source: 'config',
        control_id: 'S3_BUCKET_SSL_REQUESTS_ONLY',
        region: 'eu-west-1',
        target_key: 1,
        account_id: '111122223333',
        status: 'fail',
        suppressed: false,
        first_observed_at: NOW,
        observed_at: NOW,
        stored_at: NOW,
        fingerprint: 'x',
      };
      await knex('evidence').insert(evidence);
      await expect(knex('evidence').insert(evidence)).rejects.toThrow();
      await expect(
        knex('evidence').insert({ ...evidence, resource_key: 99 }),
      ).rejects.toThrow();

      const [stored] = await knex('resources').select('dirty');
      expect(stored.dirty).toBe(1);
      const [target] = await knex('collection_targets').select('*');
      expect(target).toMatchObject({ status: 'never', evidence_held: 0 });

      await knex.migrate.down(migration);
      for (const table of ['evidence', 'resources', 'collection_targets']) {
        expect(await knex.schema.hasTable(table)).toBe(false);
      }
      await knex.migrate.up(migration);
      expect(await knex('evidence').count({ n: '*' })).toHaveLength(1);
    },
  );
});
