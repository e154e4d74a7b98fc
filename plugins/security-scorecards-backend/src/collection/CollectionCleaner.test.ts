import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseRetentionStore } from '../database/DatabaseRetentionStore';
import { DatabaseSignalRetentionStore } from '../database/signals/DatabaseSignalRetentionStore';
import { CollectionCleaner } from './CollectionCleaner';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import { evidenceOn, FakeSource, targetOf } from './__testUtils__/FakeSource';

jest.setTimeout(60_000);

const DAY = 24 * 60 * 60_000;

describe('CollectionCleaner', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'keeps what is left behind for its time, and no longer, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a'), evidenceOn('b')] }];
      const harness = await CollectionHarness.create({
        knex,
        collectors: [source],
        targets: [targetOf()],
      });
      const clock = () => harness.now;
      const cleaner = CollectionCleaner.create({
        store: DatabaseRetentionStore.create({ database: knex, clock }),
        signals: DatabaseSignalRetentionStore.create({ database: knex, clock }),
        retention: {
          runsMs: 30 * DAY,
          transitionsMs: 400 * DAY,
          evidenceMs: 90 * DAY,
          signalsMs: 90 * DAY,
        },
        logger: harness.logger,
        clock,
      });
      const clean = () =>
        cleaner.clean({ signal: new AbortController().signal });
      const count = async (table: string) =>
        Number((await knex(table).count({ n: '*' }))[0].n);

      await harness.visit();
      await harness.list([]);
      harness.advance(29 * DAY);
      await clean();
      expect(await count('collection_runs')).toBe(1);
      harness.advance(2 * DAY);
      await clean();
      expect(await count('collection_runs')).toBe(0);
      expect(await count('evidence')).toBe(2);

      harness.advance(60 * DAY);
      await clean();
      expect(await count('evidence')).toBe(0);
      expect(await harness.reader.listCoverage()).toEqual([]);
      expect(
        await knex('evidence_transitions').select('from_status', 'cause'),
      ).toEqual([
        { from_status: 'pass', cause: 'resource-removed' },
        { from_status: 'pass', cause: 'resource-removed' },
      ]);
      const [target] = await harness.targets.listTargets();
      expect(target.evidence).toBe(0);

      await knex('evidence_amendments').insert({
        resource_key: 1,
        source: 'security-hub',
        control_id: 'S3.8',
        region: 'eu-west-1',
        from_first_observed_at: harness.now.toISOString(),
        at: harness.now.toISOString(),
      });
      await clean();
      expect(await count('evidence_amendments')).toBe(1);
      harness.advance(401 * DAY);
      await clean();
      expect(await count('evidence_transitions')).toBe(0);
      expect(await count('evidence_amendments')).toBe(0);
      // Attribution has not let go of them yet.
      expect(await count('resources')).toBe(2);
      const dirty = await harness.reader.listDirtyResources({ limit: 10 });
      await knex.transaction(transaction =>
        harness.reader.clearDirty({
          resourceKeys: dirty.map(resource => resource.key),
          transaction,
        }),
      );
      await clean();
      expect(await count('resources')).toBe(0);
    },
  );
});
