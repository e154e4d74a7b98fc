import { TestDatabases } from '@backstage/backend-test-utils';
import { SignalRun } from '../../signals/SignalRun';
import {
  ACCOUNT,
  COMPLETE,
  REGION,
  SignalHarness,
  signalOn,
} from './__testUtils__/SignalHarness';

jest.setTimeout(60_000);

const noAbort = new AbortController().signal;

describe('passes over signals', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    const start = async (options?: { batchSize?: number }) =>
      SignalHarness.create(await databases.init(databaseId), options);

    it('archives what a complete pass did not bring', async () => {
      const harness = await start({ batchSize: 2 });
      await harness.fullPass([
        [signalOn('a'), signalOn('b'), signalOn('c'), signalOn('d')],
      ]);
      await harness.takeDirty();

      harness.advance(24);
      const { archived } = await harness.fullPass([[signalOn('b')], []]);

      expect(archived).toBe(3);
      expect(await harness.states()).toEqual({
        a: 'archived',
        b: 'active',
        c: 'archived',
        d: 'archived',
      });
      expect(await harness.takeDirty()).toEqual(['a', 'c', 'd']);
    });

    it('brings back a swept signal that a later pass finds again', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a')]]);
      harness.advance(24);
      await harness.fullPass([[]]);
      harness.advance(24);

      // A message that was late says no more than the pass did.
      expect(await harness.delta([signalOn('a')])).toBe(0);
      expect(await harness.states()).toEqual({ a: 'archived' });
      await harness.fullPass([[signalOn('a')]]);

      expect(await harness.states()).toEqual({ a: 'active' });
      expect(await harness.knex('signals').first('archived_at')).toEqual({
        archived_at: null,
      });
    });

    it('leaves accounts and regions alone that were not read completely', async () => {
      const harness = await start();
      const elsewhere = signalOn('b', { region: 'us-east-1' });
      const other = signalOn('c', { accountId: '444455556666' });
      await harness.fullPass([[signalOn('a'), elsewhere, other]]);

      harness.advance(24);
      const { archived } = await harness.fullPass(
        [[]],
        [
          ...COMPLETE,
          { accountId: ACCOUNT, region: 'us-east-1', status: 'denied' },
        ],
      );

      expect(archived).toBe(1);
      expect(await harness.states()).toEqual({
        a: 'archived',
        b: 'active',
        c: 'active',
      });
    });

    it('archives nothing for a collector that delivers no signals', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a')]]);
      harness.advance(24);

      expect(await harness.fullPass([undefined, undefined])).toEqual({
        written: 0,
        archived: 0,
      });
    });

    it('notes which accounts were read, also when there was nothing', async () => {
      const harness = await start();
      const accounts = () =>
        harness.knex('signal_coverage').pluck('account_id');

      await harness.fullPass([undefined]);
      expect(await accounts()).toEqual([]);
      await harness.fullPass(
        [[]],
        [
          ...COMPLETE,
          { accountId: '444455556666', region: REGION, status: 'succeeded' },
          { accountId: '444455556666', region: 'x', status: 'denied' },
        ],
      );

      expect(await accounts()).toEqual([ACCOUNT]);
    });

    it('keeps what others wrote since the pass began', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a'), signalOn('b')]]);
      harness.advance(24);
      const visit = harness.visit();
      const run = SignalRun.create({ store: harness.store, visit });
      await run.open();
      run.add({ signals: [], resources: [] });
      await run.flush({ resumable: true });
      harness.advance(1);

      await harness.delta([
        signalOn('a', { observedAt: '2026-11-23T06:00:00.000Z' }),
        signalOn('new'),
      ]);
      await run.sweep({ coverage: COMPLETE, signal: noAbort });

      expect(run.archived).toBe(1);
      expect(await harness.states()).toEqual({
        a: 'active',
        b: 'archived',
        new: 'active',
      });
    });

    it('goes on after a kill with what the pass has seen', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a'), signalOn('b'), signalOn('c')]]);
      harness.advance(24);
      const first = SignalRun.create({
        store: harness.store,
        visit: harness.visit(),
      });
      await first.open();
      first.add({ signals: [signalOn('a')], resources: [] });
      await first.flush({ resumable: true });
      // Stored without a checkpoint: the next visit reads this page again.
      first.add({ signals: [signalOn('b')], resources: [] });
      await first.flush({ resumable: false });

      harness.advance(1);
      const second = SignalRun.create({
        store: harness.store,
        visit: harness.visit({ checkpoint: 'after-a' }),
      });
      await second.open();
      second.add({ signals: [signalOn('b')], resources: [] });
      await second.flush({ resumable: true });
      await second.sweep({ coverage: COMPLETE, signal: noAbort });

      expect(second.archived).toBe(1);
      expect(await harness.states()).toEqual({
        a: 'active',
        b: 'active',
        c: 'archived',
      });
    });

    it('forgets a pass that was given up', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a')]]);
      harness.advance(24);
      const givenUp = SignalRun.create({
        store: harness.store,
        visit: harness.visit(),
      });
      await givenUp.open();
      givenUp.add({ signals: [signalOn('a')], resources: [] });
      await givenUp.flush({ resumable: true });

      harness.advance(24);
      expect((await harness.fullPass([[]])).archived).toBe(1);
    });

    it('does not sweep when the beginning of a resumed pass is unknown', async () => {
      const harness = await start();
      await harness.delta([signalOn('a')]);
      harness.advance(24);
      const run = SignalRun.create({
        store: harness.store,
        visit: harness.visit({ checkpoint: 'of-an-earlier-version' }),
      });
      await run.open();
      run.add({ signals: [signalOn('b')], resources: [] });
      await run.flush({ resumable: true });

      await run.sweep({ coverage: COMPLETE, signal: noAbort });

      expect(run.archived).toBe(0);
      expect(await harness.states()).toEqual({ a: 'active', b: 'active' });
    });

    it('stops a visit that has lost its lease', async () => {
      const harness = await start();
      const visit = harness.visit({ holder: 'another' });
      const pass = await harness.store.openPass(visit);

      await expect(
        harness.store.storeBatch(visit, {
          signals: [signalOn('a')],
          resources: [],
          pass,
          remember: true,
        }),
      ).rejects.toMatchObject({ name: 'LeaseLostError' });
      expect(await harness.states()).toEqual({});
    });

    it('stops a sweep when asked to', async () => {
      const harness = await start();
      const run = SignalRun.create({
        store: harness.store,
        visit: harness.visit(),
      });
      await run.open();
      run.add({ signals: [], resources: [] });
      const aborted = AbortSignal.abort(new Error('stop'));

      await expect(
        run.sweep({ coverage: COMPLETE, signal: aborted }),
      ).rejects.toThrow('stop');
    });
  });
});
