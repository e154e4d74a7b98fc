import { TestDatabases } from '@backstage/backend-test-utils';
import { migrationsDirectory } from './applyDatabaseMigrations';

jest.setTimeout(60_000);

const BEFORE = [
  '20261122000100_collection.js',
  '20261122000200_scorecards.js',
  '20261122000300_scorecard_controls.js',
  '20261122000400_attribution_lookups.js',
];
const MIGRATION = '20261122000500_collection_passes.js';
const FULL_AT = '2026-11-21T06:00:00.000Z';
const DELTA_AT = '2026-11-22T06:00:00.000Z';

describe('collection passes migration', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'carries over what was known of passes, and gives it back, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const directory = migrationsDirectory;
      for (const name of BEFORE) {
        await knex.migrate.up({ directory, name });
      }
      const target = {
        source: 'security-hub',
        kind: 'aggregator',
        account_id: '111122223333',
        region: 'eu-west-1',
        title: 'Security Hub',
      };
      for (const row of [
        { ...target, id: 'new' },
        {
          ...target,
          id: 'cut off in the first pass',
          pass: 'full',
          pass_started_at: FULL_AT,
          checkpoint: 'page 7',
          seen_evidence: Buffer.from([1, 2]),
          failures: 2,
        },
        {
          ...target,
          id: 'at rest after a delta',
          watermark: 'w',
          last_full_at: FULL_AT,
          last_success_at: DELTA_AT,
        },
      ]) {
        await knex('collection_targets').insert(row);
      }
      await knex('source_coverage').insert({
        source: 'security-hub',
        account_id: '111122223333',
        region: 'eu-west-1',
        target_id: 'new',
        status: 'denied',
        changed_at: FULL_AT,
      });

      await knex.migrate.up({ directory, name: MIGRATION });

      const passes = await knex('collection_passes')
        .join(
          'collection_targets',
          'collection_targets.target_key',
          'collection_passes.target_key',
        )
        .select('collection_passes.*', 'collection_targets.id')
        .orderBy(['id', 'pass_id']);
      expect(passes).toEqual([
        expect.objectContaining({
          id: 'at rest after a delta',
          pass_id: 'delta',
          status: 'succeeded',
          watermark: 'w',
          started_at: null,
        }),
        expect.objectContaining({
          id: 'at rest after a delta',
          pass_id: 'full',
          status: 'succeeded',
          watermark: 'w',
        }),
        expect.objectContaining({
          id: 'cut off in the first pass',
          pass_id: 'full',
          status: 'never',
          failures: 2,
          checkpoint: 'page 7',
          seen_evidence: Buffer.from([1, 2]),
          last_run_at: null,
        }),
      ]);
      expect(await knex('source_coverage').first('full_status')).toEqual({
        full_status: 'denied',
      });
      expect(
        await knex.schema.hasColumn('collection_targets', 'checkpoint'),
      ).toBe(false);

      await knex.migrate.down({ directory, name: MIGRATION });

      const targets = await knex('collection_targets')
        .select('id', 'pass', 'checkpoint', 'seen_evidence', 'watermark')
        .orderBy('id');
      expect(targets).toEqual([
        {
          id: 'at rest after a delta',
          pass: null,
          checkpoint: null,
          seen_evidence: null,
          watermark: 'w',
        },
        {
          id: 'cut off in the first pass',
          pass: 'full',
          checkpoint: 'page 7',
          seen_evidence: Buffer.from([1, 2]),
          watermark: null,
        },
        {
          id: 'new',
          pass: null,
          checkpoint: null,
          seen_evidence: null,
          watermark: null,
        },
      ]);
      await knex.migrate.up({ directory, name: MIGRATION });
      expect(await knex('collection_passes').count({ n: '*' })).toEqual([
        { n: expect.anything() },
      ]);
    },
  );
});
