import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  EvidenceFeed,
  FeedBatch,
} from 'backstage-plugin-security-scorecards-node';
import { applyDatabaseMigrations } from '../../database/applyDatabaseMigrations';
import type { Database } from '../../database/Database';
import { DatabaseFeedStateStore } from '../../database/DatabaseFeedStateStore';
import { writeFeedState } from '../../database/feeds/writeFeedState';
import { evidenceOn } from '../__testUtils__/FakeSource';
import { FeedSupervisor } from './FeedSupervisor';

jest.setTimeout(60_000);

class FakeFeed implements EvidenceFeed {
  readonly id = 'events';
  readonly source = 'security-hub' as const;
  readonly title = 'Events';
  readonly #batches: FeedBatch[] = [];
  #wake: () => void = () => {};

  push(batch: Partial<FeedBatch>): void {
    this.#batches.push({
      page: { evidence: [evidenceOn('a')], resources: [], skipped: [] },
      messages: 1,
      acknowledge: async () => {},
      ...batch,
    });
    this.#wake();
  }

  async *receive({
    signal,
  }: {
    signal: AbortSignal;
  }): AsyncGenerator<FeedBatch, void, void> {
    while (!signal.aborted) {
      const batch = this.#batches.shift();
      if (batch) {
        yield batch;
      } else {
        await new Promise<void>(resolve => {
          this.#wake = resolve;
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
      }
    }
  }
}

async function until(check: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}

describe('FeedSupervisor', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  function supervise(
    database: Database,
    feeds: EvidenceFeed[],
    instanceId: string,
  ) {
    const result = {
      written: 1,
      resourcesWritten: 0,
      transitions: 0,
      retired: 1,
      ignored: 2,
    };
    return FeedSupervisor.create({
      feeds,
      evidence: { storeFeed: async () => result },
      states: DatabaseFeedStateStore.create({ database }),
      logger: mockServices.logger.mock(),
      clock: () => new Date(),
      instanceId,
      random: () => 0.5,
      saveEveryMs: 20,
    });
  }

  it.each(databases.eachSupportedId())(
    'tells on any instance how the feeds fare on all, %p',
    async databaseId => {
      const database = await databases.init(databaseId);
      await applyDatabaseMigrations(database);
      await writeFeedState(database, {
        feedId: 'events',
        instanceId: 'crashed long ago',
        source: 'security-hub',
        title: 'Events',
        status: 'listening',
        savedAt: '2026-01-01T00:00:00.000Z',
        messages: 1_000,
        written: 0,
        ignored: 0,
        skipped: {},
        problems: [],
      });
      await database('pipeline_state').insert({
        key: 'feed:broken',
        value: '{',
      });
      const feeds = [new FakeFeed(), new FakeFeed()];
      const one = supervise(database, [feeds[0]], 'one');
      const two = supervise(database, [feeds[1]], 'two');
      expect(await one.describe()).toMatchObject([
        { status: 'off', instances: 0, messages: 0 },
      ]);
      one.start();
      two.start();
      feeds[0].push({ messages: 3 });
      feeds[1].push({
        messages: 4,
        page: {
          evidence: [evidenceOn('b')],
          resources: [],
          skipped: [{ cause: 'unknown-event' }],
        },
        problems: [{ place: 'queue', message: 'One is left', mend: 'Look' }],
      });
      await until(async () => {
        for (const supervisor of [one, two]) {
          expect(await supervisor.describe()).toEqual([
            {
              id: 'events',
              source: 'security-hub',
              title: 'Events',
              status: 'listening',
              instances: 2,
              messages: 7,
              written: 4,
              skipped: 5,
              skippedByCause: { 'unknown-event': 1, 'not-read-yet': 4 },
              lastMessageAt: expect.any(String),
              problems: [{ message: 'queue: One is left', mend: 'Look' }],
            },
          ]);
        }
      });
      await two.stop();
      expect(await one.describe()).toMatchObject([
        { instances: 1, messages: 3 },
      ]);
      await one.stop();
      expect(await one.describe()).toMatchObject([{ status: 'off' }]);
      const states = DatabaseFeedStateStore.create({ database });
      expect(await states.list()).toEqual([]);
    },
  );

  it('has nothing to tell without feeds', async () => {
    const database = await databases.init('SQLITE_3');
    const none = supervise(database, [], 'one');
    none.start();
    expect(await none.describe()).toEqual([]);
    await none.stop();
  });
});
