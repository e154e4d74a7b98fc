import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ACCOUNT,
  COMPLETE,
  REGION,
  SignalHarness,
  signalOn,
} from './__testUtils__/SignalHarness';

jest.setTimeout(60_000);

describe('DatabaseSignalStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    const start = async () =>
      SignalHarness.create(await databases.init(databaseId));

    it('stores signals and brings their resources into the inventory', async () => {
      const harness = await start();

      await harness.fullPass([[signalOn('a'), signalOn('b')], []]);

      expect(await harness.knex('signals').orderBy('id').first()).toMatchObject(
        {
          source: 'security-hub',
          product: 'GuardDuty',
          severity: 'high',
          severity_rank: 1,
          state: 'active',
          archived_at: null,
        },
      );
      expect(await harness.takeDirty()).toEqual(['a', 'b']);
      expect(await harness.knex('resources').select('removed_at')).toEqual([
        { removed_at: null },
        { removed_at: null },
      ]);
    });

    it('takes over what the source tells of the resources, and of no others', async () => {
      const harness = await start();
      const told = (name: string) => ({
        resourceId: `arn:aws:s3:::${name}`,
        resourceType: 'AWS::S3::Bucket',
        accountId: ACCOUNT,
        region: 'us-east-1',
        tags: { service: name },
      });

      await harness.fullPass([[signalOn('a')]], COMPLETE, [
        told('a'),
        told('other'),
      ]);

      expect(
        await harness.knex('resources').select('resource_id', 'region'),
      ).toEqual([{ resource_id: 'arn:aws:s3:::a', region: 'us-east-1' }]);
    });

    it('puts a signal on something that is no AWS resource on the account', async () => {
      const harness = await start();

      await harness.fullPass([
        [
          signalOn('a', { signalId: 'x', resourceId: '198.51.100.7' }),
          signalOn('b', { signalId: 'x', resourceId: 'host.example' }),
        ],
      ]);

      expect(await harness.states()).toEqual({ [ACCOUNT]: 'active' });
    });

    it('keeps the inventory of signals out of the sweep of resources', async () => {
      const harness = await start();
      const visit = harness.visit();
      const pass = await harness.store.openPass(visit);

      await harness.store.storeBatch(visit, {
        signals: [signalOn('a')],
        resources: [],
        pass,
        remember: true,
      });

      const { id } = await harness.knex('resources').first('id');
      expect(visit.seenResources.has(id)).toBe(true);
    });

    it('writes nothing for what did not change', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a'), signalOn('b')]]);
      await harness.takeDirty();
      const before = await harness.knex('signals').orderBy('id');

      harness.advance(12);
      const again = await harness.fullPass([
        [
          signalOn('a', { observedAt: '2026-11-22T15:00:00.000Z' }),
          signalOn('b'),
        ],
      ]);

      expect(again).toEqual({ written: 0, archived: 0 });
      expect(await harness.knex('signals').orderBy('id')).toEqual(before);
      expect(await harness.takeDirty()).toEqual([]);
    });

    it('renews the time of what is confirmed a day later', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a')]]);
      harness.advance(48);

      const again = await harness.fullPass([
        [signalOn('a', { observedAt: '2026-11-23T05:00:00.000Z' })],
      ]);

      expect(again.written).toBe(1);
    });

    it('writes a change and marks the resource', async () => {
      const harness = await start();
      await harness.fullPass([[signalOn('a'), signalOn('b')]]);
      await harness.takeDirty();

      harness.advance(1);
      await harness.fullPass([
        [signalOn('a', { state: 'suppressed' }), signalOn('b')],
      ]);

      expect(await harness.states()).toEqual({ a: 'suppressed', b: 'active' });
      expect(await harness.takeDirty()).toEqual(['a']);
    });

    it('ignores a word that is older than the stored one, from whichever it comes', async () => {
      const harness = await start();
      await harness.delta([signalOn('a', { state: 'archived' })]);
      await harness.delta([signalOn('a')]);
      await harness.delta([
        signalOn('a', {
          state: 'archived',
          observedAt: '2026-11-22T05:30:00.000Z',
        }),
      ]);

      const late = await harness.delta([
        signalOn('a', {
          title: 'An old title',
          observedAt: '2026-11-22T05:10:00.000Z',
        }),
      ]);

      expect(late).toBe(0);
      expect(await harness.states()).toEqual({ a: 'archived' });
    });

    it('takes the latest of the words that come in one batch', async () => {
      const harness = await start();

      await harness.delta([
        signalOn('a', {
          state: 'suppressed',
          observedAt: '2026-11-22T05:10:00.000Z',
        }),
        signalOn('a'),
      ]);

      expect(await harness.states()).toEqual({ a: 'suppressed' });
    });

    it('brings no resource into the inventory for a signal that ended', async () => {
      const harness = await start();

      await harness.delta([signalOn('a', { state: 'archived' })]);

      expect(await harness.knex('resources')).toEqual([]);
      expect(await harness.states()).toEqual({});
    });

    it('stores what a feed tells of places that a target covers', async () => {
      const harness = await start();
      const { knex } = harness;
      await knex('source_coverage').insert({
        source: 'security-hub',
        account_id: ACCOUNT,
        region: REGION,
        target_id: 'the-target',
        status: 'succeeded',
        observed_at: '2026-11-22T05:00:00.000Z',
        changed_at: '2026-11-22T05:00:00.000Z',
      });

      const result = await harness.store.storeFeed({
        source: 'security-hub',
        signals: [
          signalOn('a'),
          signalOn('b', { accountId: '444455556666' }),
          signalOn('c', { region: 'us-east-1' }),
        ],
        resources: [],
      });

      expect(result).toEqual({ written: 1, ignored: 2 });
      expect(await harness.states()).toEqual({ a: 'active' });
      expect(await knex('resources').pluck('target_key')).toEqual([1]);
    });

    it('holds together when two instances store the same at once', async () => {
      const harness = await start();
      const names = Array.from({ length: 40 }, (_, index) => `n${index}`);

      await Promise.all([
        harness.delta(names.map(name => signalOn(name))),
        harness.delta(
          [...names].reverse().map(name =>
            signalOn(name, {
              state: 'suppressed',
              observedAt: '2026-11-22T05:30:00.000Z',
            }),
          ),
        ),
      ]);

      expect(new Set(Object.values(await harness.states()))).toEqual(
        new Set(['suppressed']),
      );
      expect(await harness.knex('signals').pluck('id')).toHaveLength(40);
    });
  });
});
