import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { applyDatabaseMigrations } from '../database/applyDatabaseMigrations';
import type { CollectionChange } from './CollectionChange';
import { createCollection } from './createCollection';
import {
  evidenceOn,
  FakeSource,
  providerOf,
  targetOf,
} from './__testUtils__/FakeSource';

jest.setTimeout(60_000);

describe('createCollection', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'collects by scheduled tasks and gives the lease back at shutdown, %p',
    async databaseId => {
      const database = await databases.init(databaseId);
      await applyDatabaseMigrations(database);
      const lifecycle = mockServices.lifecycle.mock();
      const scheduler = mockServices.scheduler.mock();
      const tasks = new Map<string, () => Promise<void>>();
      scheduler.scheduleTask.mockImplementation(async task => {
        expect(task.scope).toBe('global');
        tasks.set(task.id, async () => task.fn(new AbortController().signal));
      });
      scheduler.triggerTask.mockImplementation(async id => {
        if (id === 'collection-1') {
          throw new Error('Task collection-1 is currently running');
        }
      });
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      const changes: CollectionChange[] = [];
      const collection = createCollection({
        database,
        scheduler,
        lifecycle,
        logger: mockServices.logger.mock(),
        config: mockServices.rootConfig({
          data: {
            securityScorecards: {
              collection: {
                concurrency: 2,
                schedule: { frequency: { minutes: 10 } },
              },
            },
          },
        }),
        collectors: [source],
        targetProviders: [providerOf([targetOf()])],
        onChange: change => changes.push(change),
      });
      await collection.start();
      expect([...tasks.keys()]).toEqual([
        'collection-targets',
        'collection-1',
        'collection-2',
        'collection-cleanup',
      ]);

      await tasks.get('collection-targets')?.();
      // The first shard is busy, so that the second one is started.
      expect(scheduler.triggerTask.mock.calls).toEqual([
        ['collection-1'],
        ['collection-2'],
      ]);
      await Promise.all([
        tasks.get('collection-1')?.(),
        tasks.get('collection-2')?.(),
      ]);
      await tasks.get('collection-cleanup')?.();

      expect(source.visits).toHaveLength(1);
      expect(changes.map(change => change.kind)).toEqual(['batch', 'run']);
      const state = await collection.service.getState();
      expect(state.targets).toMatchObject([
        { status: 'succeeded', evidence: 1 },
      ]);
      expect(await collection.reader.listResources({ limit: 5 })).toHaveLength(
        1,
      );

      await collection.service.requestRefresh({});
      let reached: () => void = () => {};
      const started = new Promise<void>(resolve => {
        reached = resolve;
      });
      source.beforePage = () => {
        reached();
        return new Promise(() => {});
      };
      const visiting = tasks.get('collection-1')?.();
      await started;
      const [[stop]] = lifecycle.addShutdownHook.mock.calls;
      await stop();
      await visiting;
      const stopped = await collection.service.getState();
      expect(stopped.targets).toMatchObject([
        { status: 'succeeded', running: false },
      ]);
    },
  );
});
