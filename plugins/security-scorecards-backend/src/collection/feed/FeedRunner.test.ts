import { mockServices } from '@backstage/backend-test-utils';
import {
  CollectionError,
  type EvidenceFeed,
  type FeedBatch,
} from 'backstage-plugin-security-scorecards-node';
import type { BatchResult } from '../../evidence/EvidenceBatch';
import type { CollectionChange } from '../CollectionChange';
import { evidenceOn } from '../__testUtils__/FakeSource';
import { FeedMonitor } from './FeedMonitor';
import { FeedRunner } from './FeedRunner';

const RESULT: BatchResult = {
  written: 1,
  resourcesWritten: 0,
  transitions: 1,
  retired: 0,
  ignored: 0,
};

function batch(overrides: Partial<FeedBatch> = {}): FeedBatch {
  return {
    page: { evidence: [evidenceOn('a')], resources: [], skipped: [] },
    messages: 1,
    sentAt: '2026-11-22T05:59:58.000Z',
    acknowledge: jest.fn(async () => {}),
    ...overrides,
  };
}

/** Runs rounds of batches, one after each start of the feed; an error in a round ends it. */
async function run(
  rounds: Array<Array<FeedBatch | Error>>,
  storeFeed: jest.Mock = jest.fn(async () => RESULT),
) {
  const stop = new AbortController();
  const delays: number[] = [];
  const changes: CollectionChange[] = [];
  let round = 0;
  const feed: EvidenceFeed = {
    id: 'events',
    source: 'security-hub',
    title: 'Events',
    async *receive() {
      const items = rounds[round];
      round += 1;
      if (!items) {
        stop.abort();
        return;
      }
      for (const item of items) {
        if (item instanceof Error) {
          throw item;
        }
        yield item;
      }
    },
  };
  const monitor = FeedMonitor.create({
    feed,
    instanceId: 'one',
    clock: () => new Date('2026-11-22T06:00:00.000Z'),
  });
  await FeedRunner.create({
    feed,
    store: { storeFeed },
    monitor,
    logger: mockServices.logger.mock(),
    sleep: async ms => void delays.push(ms),
    random: () => 1,
    onChange: change => changes.push(change),
  }).run(stop.signal);
  return { monitor, delays, changes, storeFeed };
}

describe('FeedRunner', () => {
  it('acknowledges a page after it was stored, and tells of the change', async () => {
    const order: string[] = [];
    const storeFeed = jest.fn(async () => {
      order.push('stored');
      return RESULT;
    });
    const one = batch({
      acknowledge: async () => void order.push('acknowledged'),
    });
    const { changes, monitor } = await run([[one]], storeFeed);
    expect(order).toEqual(['stored', 'acknowledged']);
    expect(changes).toEqual([
      { kind: 'feed', targetId: 'events', written: 1, retired: 0 },
    ]);
    expect(monitor.state()).toMatchObject({
      messages: 1,
      written: 1,
      lastMessageAt: '2026-11-22T06:00:00.000Z',
      lagSeconds: 2,
    });
  });

  it('stores rows under the source that they are of', async () => {
    const config = evidenceOn('b', { source: 'config' });
    const { storeFeed } = await run([
      [
        batch({
          page: {
            evidence: [evidenceOn('a'), config],
            resources: [],
            skipped: [],
          },
        }),
      ],
    ]);
    expect(storeFeed.mock.calls).toMatchObject([
      [{ source: 'security-hub', page: { evidence: [{ controlId: 'S3.8' }] } }],
      [{ source: 'config', page: { evidence: [config] } }],
    ]);
  });

  it('leaves out what is too long to be stored, and tells of it', async () => {
    const { storeFeed, monitor } = await run([
      [
        batch({
          page: {
            evidence: [
              evidenceOn('a'),
              evidenceOn('b', { region: 'x'.repeat(65) }),
            ],
            resources: [],
            skipped: [],
          },
        }),
      ],
    ]);
    expect(storeFeed.mock.calls).toMatchObject([
      [{ page: { evidence: [evidenceOn('a')] } }],
    ]);
    expect(monitor.state().skipped).toEqual({ 'too-long': 1 });
  });

  it('does not bother the store with pages that say nothing', async () => {
    const idle = batch({
      page: {
        evidence: [],
        resources: [],
        skipped: [{ cause: 'unknown-event' }],
      },
    });
    const { storeFeed, monitor, changes } = await run([[idle]]);
    expect(storeFeed).not.toHaveBeenCalled();
    expect(idle.acknowledge).toHaveBeenCalledTimes(1);
    expect(changes).toEqual([]);
    expect(monitor.state().skipped).toEqual({ 'unknown-event': 1 });
  });

  it('insists while the store hiccups', async () => {
    const storeFeed = jest
      .fn()
      .mockRejectedValueOnce(new Error('busy'))
      .mockRejectedValueOnce(new Error('busy'))
      .mockResolvedValue(RESULT);
    const one = batch();
    const { delays } = await run([[one]], storeFeed);
    expect(delays.slice(0, 2)).toEqual([500, 1000]);
    expect(one.acknowledge).toHaveBeenCalledTimes(1);
  });

  it('never acknowledges what could not be stored, and says so', async () => {
    const storeFeed = jest.fn().mockRejectedValue(new Error('no space left'));
    const one = batch();
    const { monitor } = await run([[one]], storeFeed);
    expect(one.acknowledge).not.toHaveBeenCalled();
    expect(monitor.state().trouble?.message).toMatch('no space left');
  });

  it('waits longer after each error, and starts anew once messages come', async () => {
    const error = new CollectionError({
      status: 'denied',
      message: 'May not',
      mend: 'Allow it',
    });
    const idle = batch({ messages: 0 });
    const { delays } = await run([
      [error],
      [idle, error],
      [error],
      [batch(), error],
      ...Array.from({ length: 12 }, () => [error]),
    ]);
    expect(delays.slice(0, 6)).toEqual([1000, 2000, 4000, 1000, 2000, 4000]);
    expect(Math.max(...delays)).toBe(300_000);
  });

  it('keeps the words of an error until it goes on', async () => {
    const error = new CollectionError({
      status: 'denied',
      message: 'May not',
      mend: 'Allow it',
    });
    const failed = await run([[error]]);
    expect(failed.monitor.state().trouble).toEqual({
      message: 'May not',
      mend: 'Allow it',
    });
    const mended = await run([
      [error],
      [
        batch({
          problems: [{ place: 'queue', message: 'One left', mend: 'Look' }],
        }),
      ],
    ]);
    expect(mended.monitor.state()).toMatchObject({
      problems: [{ message: 'One left' }],
    });
  });
});
