import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evidenceOn,
  FakeSource,
  targetOf,
} from '../collection/__testUtils__/FakeSource';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import { signalOn } from '../database/signals/__testUtils__/SignalHarness';
import { DatabaseSignalRetentionStore } from '../database/signals/DatabaseSignalRetentionStore';

jest.setTimeout(120_000);

const DAY = 24 * 60 * 60_000;
const { signal } = new AbortController();

describe('signals of visits', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    async function start(source: FakeSource) {
      return CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets: [targetOf(source.source)],
        batchSize: 2,
      });
    }

    const states = async ({ knex }: CollectionHarness) =>
      Object.fromEntries(
        (
          await knex('signals')
            .join('resources', 'resources.id', 'signals.resource_key')
            .select('resource_id', 'state')
            .orderBy('resource_id')
        ).map(row => [row.resource_id.slice(-1), row.state]),
      );

    const here = async ({ knex }: CollectionHarness) =>
      (
        await knex('resources').whereNull('removed_at').orderBy('resource_id')
      ).map(row => row.resource_id.slice(-1));

    it('stores them beside evidence and archives what a full pass does not bring', async () => {
      const source = new FakeSource();
      source.pages = [
        { evidence: [evidenceOn('a')], signals: [signalOn('a')] },
        { signals: [signalOn('b'), signalOn('c')] },
      ];
      const harness = await start(source);
      await harness.visit();
      expect(await states(harness)).toEqual({
        a: 'active',
        b: 'active',
        c: 'active',
      });
      expect(await here(harness)).toEqual(['a', 'b', 'c']);

      harness.advance(DAY);
      source.pages = [
        { evidence: [evidenceOn('a')], signals: [signalOn('c')] },
      ];
      await harness.visit();

      expect(await states(harness)).toEqual({
        a: 'archived',
        b: 'archived',
        c: 'active',
      });
      // Nothing else than its signal was known of `b`.
      expect(await here(harness)).toEqual(['a', 'c']);
    });

    it('keeps a resource as long as a signal on it is active', async () => {
      const source = new FakeSource();
      source.pages = [
        { evidence: [evidenceOn('a')], signals: [signalOn('a')] },
      ];
      const harness = await start(source);
      await harness.visit();

      harness.advance(DAY);
      source.pages = [{ signals: [signalOn('a')] }];
      await harness.visit();
      expect(await harness.knex('evidence')).toEqual([]);
      expect(await here(harness)).toEqual(['a']);

      harness.advance(DAY);
      source.pages = [{ signals: [] }];
      await harness.visit();
      expect(await here(harness)).toEqual([]);
    });

    it.each([0, 1, 2, 3])(
      'ends alike when the visit is cut off before page %d and resumed',
      async cutAt => {
        const source = new FakeSource();
        const pages = ['a', 'b', 'c'].map(name => ({
          evidence: [evidenceOn(name)],
          signals: [signalOn(name)],
        }));
        source.pages = [...pages, { signals: [signalOn('d')] }];
        const harness = await start(source);
        await harness.visit();
        harness.advance(DAY);
        source.pages = pages;
        let cuts = 1;
        source.beforePage = page => {
          if (page === cutAt && cuts > 0) {
            cuts -= 1;
            throw new Error('The connection was reset');
          }
        };

        await harness.visit();
        expect((await states(harness)).d).toBe('active');
        harness.advance(DAY);
        await harness.visit();

        expect(await states(harness)).toEqual({
          a: 'active',
          b: 'active',
          c: 'active',
          d: 'archived',
        });
      },
    );

    it('leaves all as it is after a visit that failed', async () => {
      const source = new FakeSource();
      source.pages = [{ signals: [signalOn('a'), signalOn('b')] }];
      const harness = await start(source);
      await harness.visit();
      harness.advance(DAY);
      source.pages = [{ signals: [signalOn('a')] }];
      source.beforePage = page => {
        if (page === 1) {
          throw new Error('The connection was reset');
        }
      };
      await harness.visit();

      expect(await states(harness)).toEqual({ a: 'active', b: 'active' });
    });

    it('ends what nobody reads any more, and deletes what is archived long enough', async () => {
      const source = new FakeSource();
      source.pages = [{ signals: [signalOn('a')] }];
      const harness = await start(source);
      await harness.visit();
      const retention = DatabaseSignalRetentionStore.create({
        database: harness.knex,
        clock: () => harness.now,
      });
      const before = (days: number) =>
        new Date(harness.now.getTime() - days * DAY).toISOString();

      harness.advance(89 * DAY);
      expect(
        await retention.archiveAbandonedSignals({ before: before(90), signal }),
      ).toBe(0);
      harness.advance(2 * DAY);
      expect(
        await retention.archiveAbandonedSignals({ before: before(90), signal }),
      ).toBe(1);
      expect(await states(harness)).toEqual({ a: 'archived' });

      harness.advance(89 * DAY);
      expect(
        await retention.deleteArchivedSignals({ before: before(90), signal }),
      ).toBe(0);
      harness.advance(2 * DAY);
      expect(
        await retention.deleteArchivedSignals({ before: before(90), signal }),
      ).toBe(1);
      expect(await states(harness)).toEqual({});
    });
  });
});
