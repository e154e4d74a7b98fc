import { setTimeout as sleep } from 'node:timers/promises';
import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import { evidenceOn, FakeSource, targetOf } from './__testUtils__/FakeSource';

jest.setTimeout(60_000);

describe('TargetVisitor', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    async function start(source: FakeSource, batchSize?: number) {
      return CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets: [targetOf(source.source)],
        batchSize,
      });
    }

    async function rows(harness: CollectionHarness) {
      return harness
        .knex('evidence')
        .join('resources', 'resources.id', 'evidence.resource_key')
        .select('evidence.*', 'resources.resource_id', 'resources.dirty')
        .orderBy('resources.resource_id');
    }

    async function transitions(harness: CollectionHarness) {
      return harness
        .knex('evidence_transitions')
        .select('from_status', 'to_status', 'cause')
        .orderBy('id');
    }

    async function runs(harness: CollectionHarness) {
      return harness.knex('collection_runs').select('*').orderBy('id');
    }

    it('retires nothing when the pass failed, and says why in words', async () => {
      const source = new FakeSource();
      source.pages = [
        { evidence: [evidenceOn('a')] },
        { evidence: [evidenceOn('b')] },
      ];
      const harness = await start(source);
      await harness.visit();

      source.pages = [{ evidence: [evidenceOn('a', { status: 'fail' })] }];
      source.beforePage = page => {
        if (page === 1) {
          throw new CollectionError({
            message: 'Security Hub is not switched on.',
            status: 'not-enabled',
            mend: 'Switch it on.',
          });
        }
      };
      await harness.visit();

      expect(await rows(harness)).toMatchObject([
        { resource_id: 'arn:aws:s3:::a', status: 'fail' },
        { resource_id: 'arn:aws:s3:::b', status: 'pass' },
      ]);
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({
        status: 'not-enabled',
        message: 'Security Hub is not switched on.',
        mend: 'Switch it on.',
        failures: 1,
        lastSuccessAt: '2026-11-22T06:00:00.000Z',
      });
      expect(await harness.reader.listCoverage()).toEqual([
        expect.objectContaining({
          status: 'not-enabled',
          mend: 'Switch it on.',
          observedAt: '2026-11-22T06:00:00.000Z',
        }),
      ]);
      expect(harness.logger.warn).toHaveBeenCalledWith(
        'Collection visit failed',
        expect.objectContaining({ status: 'not-enabled', evidenceRead: 1 }),
      );
    });

    it('resumes after a failure from the stored checkpoint', async () => {
      const source = new FakeSource();
      source.pages = ['a', 'b', 'c'].map(name => ({
        evidence: [evidenceOn(name)],
        skipped: [{ cause: 'no-control-id' }],
      }));
      source.beforePage = page => {
        if (page === 2) {
          throw new Error('socket hang up');
        }
      };
      const harness = await start(source);
      await harness.visit();
      const [failed] = await harness.targets.listTargets();
      expect(failed).toMatchObject({
        status: 'failed',
        skipped: { 'no-control-id': 2 },
        message: 'The visit ended with an error. Error: socket hang up',
      });
      expect(failed.passes.get('full')).toMatchObject({
        status: 'failed',
        failures: 1,
        resumable: true,
      });

      source.beforePage = () => {};
      await harness.visit();

      expect(source.visits.map(visit => visit.checkpoint)).toEqual([
        undefined,
        '1',
      ]);
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({
        status: 'succeeded',
        message: '3 items could not be used: no-control-id (3).',
        skipped: { 'no-control-id': 3 },
      });
      expect(target.passes.get('full')).toMatchObject({
        startedAt: undefined,
        resumable: false,
      });
      expect(await rows(harness)).toHaveLength(3);
      expect((await runs(harness)).map(run => JSON.parse(run.skipped))).toEqual(
        [{ 'no-control-id': 2 }, { 'no-control-id': 1 }],
      );
    });

    it('starts over when a resumed visit gets no further', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }, {}];
      source.beforePage = page => {
        if (page === 1) {
          throw new Error('The page token has expired');
        }
      };
      const harness = await start(source);
      await harness.visit();
      await harness.visit();
      await harness.visit();
      expect(source.visits.map(visit => visit.checkpoint)).toEqual([
        undefined,
        '0',
        undefined,
      ]);
    });

    it('gives the lease back when it is asked to stop', async () => {
      const stop = new AbortController();
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }, {}];
      source.beforePage = async page => {
        if (page === 1) {
          stop.abort(new Error('timeout'));
          await new Promise(() => {});
        }
      };
      const harness = await start(source);
      await harness.visit(stop.signal);
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({
        status: 'never',
        passId: 'full',
        runningSince: undefined,
        failures: 0,
      });
      expect(await runs(harness)).toMatchObject([{ status: 'interrupted' }]);

      source.beforePage = () => {};
      await harness.visit();
      expect(source.visits[1].checkpoint).toBe('0');
    });

    it('asks for a delta while the last full pass is recent', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a'), evidenceOn('b')] }];
      source.watermark = 'w1';
      const harness = await start(source);
      await harness.visit();

      source.pages = [{ evidence: [evidenceOn('b', { status: 'fail' })] }];
      source.watermark = 'w2';
      await harness.visit();
      harness.advance(24 * 60 * 60_000);
      await harness.visit();

      expect(source.visits).toEqual([
        { pass: 'full', checkpoint: undefined, watermark: undefined },
        { pass: 'delta', checkpoint: undefined, watermark: 'w1' },
        { pass: 'full', checkpoint: undefined, watermark: 'w2' },
      ]);
      expect(await transitions(harness)).toEqual([
        { from_status: 'pass', to_status: 'fail', cause: 'observed' },
        { from_status: 'pass', to_status: null, cause: 'resource-removed' },
      ]);
    });

    it('lets two instances share the targets without visiting one twice', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      source.beforePage = () => new Promise(resolve => setTimeout(resolve, 5));
      const targets = Array.from({ length: 6 }, (_, index) =>
        targetOf('security-hub', `t${index}`),
      );
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source],
        targets,
      });
      const { signal } = new AbortController();
      const visits = await Promise.all([
        harness.visitor().visitDue({ signal }),
        harness.visitor().visitDue({ signal }),
      ]);
      expect(visits[0] + visits[1]).toBe(6);
      expect(source.visits).toHaveLength(6);
      const counts = await runs(harness);
      expect(new Set(counts.map(run => run.target_id)).size).toBe(6);
    });

    it('takes a target over when its lease has expired, and stops the one that lost it', async () => {
      const source = new FakeSource();
      source.pages = [
        { evidence: [evidenceOn('a')] },
        { evidence: [evidenceOn('b')] },
      ];
      let release: () => void = () => {};
      let stuck: () => void = () => {};
      const reached = new Promise<void>(resolve => {
        stuck = resolve;
      });
      source.beforePage = page => {
        if (page !== 1 || source.visits.length > 1) {
          return undefined;
        }
        stuck();
        return new Promise(resolve => {
          release = resolve;
        });
      };
      const harness = await start(source, 1);
      const store = jest.spyOn(harness.evidence, 'storeBatch');
      const { signal } = new AbortController();
      const first = harness.visitor().visitDue({ signal });
      await reached;
      // The first page is stored while the second one is read.
      await store.mock.results[0].value;

      harness.advance(60_000);
      expect(await harness.visitor().visitDue({ signal })).toBe(0);
      harness.advance(5 * 60_000);
      expect(await harness.visitor().visitDue({ signal })).toBe(1);
      expect(source.visits.map(visit => visit.checkpoint)).toEqual([
        undefined,
        '0',
      ]);

      release();
      await first;
      expect(harness.logger.error).toHaveBeenCalledWith(
        'Collection visit could not be stored',
        expect.objectContaining({
          error: expect.stringContaining('LeaseLostError'),
        }),
      );
      expect(await rows(harness)).toHaveLength(2);
      expect((await runs(harness)).map(run => run.status)).toEqual([
        'interrupted',
        'succeeded',
      ]);
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({ status: 'succeeded', evidence: 2 });
    });

    it('ends a visit to a source that pages in a circle and retires nothing', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      const harness = await start(source);
      await harness.visit();
      source.pages = ['x', 'y', 'x', 'y', 'x'].map(checkpoint => ({
        checkpoint,
      }));
      await harness.visit();
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({
        status: 'failed',
        message: 'The source sent the same page token again.',
      });
      expect(target.passes.get('full')?.resumable).toBe(false);
      expect(await rows(harness)).toHaveLength(1);
    });

    it('never hands the store more than a batch and a page', async () => {
      const source = new FakeSource();
      source.pages = Array.from({ length: 40 }, (_, page) => ({
        evidence: Array.from({ length: 30 }, (__, row) =>
          evidenceOn(`${page}-${row}`),
        ),
      }));
      const harness = await start(source, 100);
      const store = jest.spyOn(harness.evidence, 'storeBatch');
      await harness.visit();
      const sizes = store.mock.calls.map(([, batch]) => batch.evidence.length);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(130);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_200);
      const [target] = await harness.targets.listTargets();
      expect(target.evidence).toBe(1_200);
    });

    it('reads on while a batch is stored, and no further than the next one', async () => {
      const source = new FakeSource();
      source.pages = Array.from({ length: 8 }, (_, page) => ({
        evidence: [evidenceOn(`${page}-a`), evidenceOn(`${page}-b`)],
      }));
      const harness = await start(source, 4);
      let read = 0;
      source.beforePage = page => {
        read = page;
      };
      const store = harness.evidence.storeBatch.bind(harness.evidence);
      const readMeanwhile: number[] = [];
      const underWay: number[] = [];
      let open = 0;
      jest
        .spyOn(harness.evidence, 'storeBatch')
        .mockImplementation(async (visit, batch) => {
          open += 1;
          underWay.push(open);
          const result = await store(visit, batch);
          await sleep(50);
          readMeanwhile.push(read);
          open -= 1;
          return result;
        });
      await harness.visit();
      // Pages 0 and 1 are the first batch; while it is stored the second one becomes full with page 3. The last one is the checkpoint.
      expect(readMeanwhile).toEqual([3, 5, 7, 8, 8]);
      expect(underWay).toEqual([1, 1, 1, 1, 1]);
      expect(await rows(harness)).toHaveLength(16);
      expect((await runs(harness)).at(-1)).toMatchObject({
        pages: 8,
        evidence_read: 16,
        evidence_written: 16,
      });
    });

    it('stores nothing after a batch that failed, and does not wait for the source', async () => {
      const source = new FakeSource();
      source.pages = Array.from({ length: 3 }, (_, page) => ({
        evidence: [evidenceOn(`${page}`)],
      }));
      const harness = await start(source, 1);
      let stopped = false;
      source.beforePage = (page, signal) =>
        page < 1
          ? undefined
          : new Promise((_, reject) =>
              signal.addEventListener('abort', () => {
                stopped = true;
                reject(signal.reason);
              }),
            );
      const store = jest
        .spyOn(harness.evidence, 'storeBatch')
        .mockImplementation(async () => {
          await sleep(50);
          throw new Error('The disk is full');
        });
      await harness.visit();
      expect(store).toHaveBeenCalledTimes(1);
      expect(stopped).toBe(true);
      expect(await rows(harness)).toHaveLength(0);
    });
  });
});
