import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectionHarness } from './__testUtils__/CollectionHarness';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
  targetOf,
} from '../collection/__testUtils__/FakeSource';

jest.setTimeout(60_000);

describe('DatabaseEvidenceStore', () => {
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

    it('stores a first load without calling it a change', async () => {
      const source = new FakeSource();
      source.pages = [
        {
          evidence: [
            evidenceOn('a'),
            evidenceOn('b', {
              status: 'fail',
              firstObservedAt: '2026-11-01T00:00:00.000Z',
              externalId: 'finding-b',
            }),
          ],
          resources: [
            {
              resourceId: 'arn:aws:s3:::a',
              resourceType: 'AWS::S3::Bucket',
              accountId: ACCOUNT,
              region: REGION,
              tags: { service: 'orders' },
            },
          ],
        },
      ];
      const harness = await start(source);

      expect(await harness.visit()).toBe(1);

      const resources = await harness.reader.listResources({ limit: 10 });
      expect(resources).toEqual([
        expect.objectContaining({
          resourceId: 'arn:aws:s3:::a',
          tags: { service: 'orders' },
        }),
        expect.objectContaining({
          resourceId: 'arn:aws:s3:::b',
          tags: undefined,
        }),
      ]);
      const stored = await harness.reader.listEvidence({
        resourceKeys: resources.map(resource => resource.key),
      });
      expect(stored).toEqual([
        expect.objectContaining({
          resourceId: 'arn:aws:s3:::a',
          status: 'pass',
          observedAt: '2026-11-22T05:00:00.000Z',
          firstObservedAt: '2026-11-22T05:00:00.000Z',
        }),
        expect.objectContaining({
          resourceId: 'arn:aws:s3:::b',
          status: 'fail',
          firstObservedAt: '2026-11-01T00:00:00.000Z',
          externalId: 'finding-b',
          suppressed: false,
        }),
      ]);
      expect(await transitions(harness)).toEqual([]);
      const [target] = await harness.targets.listTargets();
      expect(target).toMatchObject({
        status: 'succeeded',
        evidence: 2,
        failures: 0,
        runningSince: undefined,
      });
      expect(
        await harness.reader.listDirtyResources({ limit: 10 }),
      ).toHaveLength(2);
      expect(harness.changes).toEqual([
        { kind: 'batch', targetId: target.id, written: 2, retired: 0 },
        { kind: 'run', targetId: target.id, written: 0, retired: 0 },
      ]);
    });

    it('writes nothing in an unchanged second pass', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a'), evidenceOn('b')] }];
      const harness = await start(source);
      await harness.visit();
      await clearAllDirty(harness);
      const before = await rows(harness);

      source.pages = [
        {
          evidence: [
            evidenceOn('b', { observedAt: '2026-11-22T06:59:00.000Z' }),
            evidenceOn('a', { externalId: 'another' }),
          ],
        },
      ];
      await harness.visit();

      expect(await rows(harness)).toEqual(before);
      const [, second] = await runs(harness);
      expect(second).toMatchObject({ evidence_read: 2, evidence_written: 0 });
      expect(await harness.reader.listDirtyResources({ limit: 10 })).toEqual(
        [],
      );
    });

    it('keeps with a change when the status that ended was first and last observed', async () => {
      const source = new FakeSource();
      const since = '2026-01-01T00:00:00.000Z';
      const vouched = '2026-11-22T04:00:00.000Z';
      const failing = {
        status: 'fail' as const,
        firstObservedAt: since,
        observedAt: vouched,
      };
      source.pages = [
        { evidence: ['a', 'b'].map(name => evidenceOn(name, failing)) },
      ];
      const harness = await start(source);
      await harness.visit();
      source.pages = [
        {
          evidence: [
            evidenceOn('a', { observedAt: '2026-11-22T06:30:00.000Z' }),
          ],
        },
      ];
      await harness.visit();
      const kept = await harness
        .knex('evidence_transitions')
        .select('cause', 'from_first_observed_at', 'from_observed_at')
        .orderBy('id');
      expect(
        kept.map(row => [
          row.cause,
          new Date(row.from_first_observed_at).toISOString(),
          new Date(row.from_observed_at).toISOString(),
        ]),
      ).toEqual([
        ['observed', since, vouched],
        ['resource-removed', since, vouched],
      ]);
    });

    it('writes a change, its transition and its mark, and nothing else', async () => {
      const source = new FakeSource();
      source.pages = [
        { evidence: ['a', 'b', 'c'].map(name => evidenceOn(name)) },
      ];
      const harness = await start(source);
      await harness.visit();
      await clearAllDirty(harness);

      source.pages = [
        {
          evidence: [
            evidenceOn('a'),
            evidenceOn('b', {
              status: 'fail',
              firstObservedAt: '2026-01-01T00:00:00.000Z',
              observedAt: '2026-11-22T06:30:00.000Z',
            }),
            evidenceOn('c'),
            evidenceOn('d', { status: 'fail' }),
          ],
        },
      ];
      await harness.visit();

      expect(await transitions(harness)).toEqual([
        { from_status: 'pass', to_status: 'fail', cause: 'observed' },
        { from_status: null, to_status: 'fail', cause: 'new' },
      ]);
      const dirty = await harness.reader.listDirtyResources({ limit: 10 });
      expect(dirty.map(resource => resource.resourceId)).toEqual([
        'arn:aws:s3:::b',
        'arn:aws:s3:::d',
      ]);
      const [failing] = await harness.reader.listEvidence({
        resourceKeys: [dirty[0].key],
      });
      // It cannot have failed while the source still said that it passed.
      expect(failing.firstObservedAt).toBe('2026-11-22T05:00:00.000Z');
      const [, second] = await runs(harness);
      expect(second).toMatchObject({ evidence_read: 4, evidence_written: 2 });
    });

    it('renews the time of an unchanged row once a day', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      const harness = await start(source);
      await harness.visit();
      harness.advance(25 * 60 * 60_000);

      source.pages = [
        {
          evidence: [
            evidenceOn('a', { observedAt: '2026-11-23T05:00:00.000Z' }),
          ],
        },
      ];
      await harness.visit();

      const resources = await harness.reader.listResources({ limit: 10 });
      expect(
        await harness.reader.listEvidence({ resourceKeys: [resources[0].key] }),
      ).toEqual([
        expect.objectContaining({
          observedAt: '2026-11-23T05:00:00.000Z',
          firstObservedAt: '2026-11-22T05:00:00.000Z',
        }),
      ]);
      expect(await transitions(harness)).toEqual([]);
    });

    it('keeps the newer word of one finding and the worse of two', async () => {
      const source = new FakeSource();
      const twice = (one: object, two: object) => [
        { evidence: [evidenceOn('a', one)] },
        { evidence: [evidenceOn('a', two)] },
      ];
      const harness = await start(source, 1);
      const fail = { status: 'fail', externalId: 'x' } as const;
      const pass = { status: 'pass', externalId: 'y' } as const;

      source.pages = twice(fail, pass);
      await harness.visit();
      expect(await rows(harness)).toMatchObject([{ status: 'fail' }]);

      const fixed = {
        ...fail,
        status: 'pass',
        observedAt: '2026-11-22T05:30:00.000Z',
      } as const;
      source.pages = twice(fail, fixed);
      await harness.visit();
      expect(await rows(harness)).toMatchObject([{ status: 'pass' }]);
    });

    it('marks a re-tagged resource and keeps tags that are not told', async () => {
      const source = new FakeSource();
      const bucket = {
        resourceId: 'arn:aws:s3:::a',
        resourceType: 'AWS::S3::Bucket',
        accountId: ACCOUNT,
        region: REGION,
      };
      source.pages = [{ resources: [{ ...bucket, tags: { a: '1', b: '2' } }] }];
      const harness = await start(source);
      await harness.visit();
      await clearAllDirty(harness);

      source.pages = [
        { resources: [{ ...bucket, tags: { b: '2', a: '1' } }] },
        { resources: [bucket], evidence: [] },
      ];
      await harness.visit();
      expect(await harness.reader.listDirtyResources({ limit: 10 })).toEqual(
        [],
      );

      source.pages = [{ resources: [{ ...bucket, tags: { a: '1' } }] }];
      await harness.visit();
      expect(await harness.reader.listDirtyResources({ limit: 10 })).toEqual([
        expect.objectContaining({ tags: { a: '1' } }),
      ]);
    });

    it('retires only what a complete pass has not seen where all was read', async () => {
      const other = '444455556666';
      const source = new FakeSource();
      const all = [
        evidenceOn('a'),
        evidenceOn('b', { controlId: 'S3.1', status: 'fail' }),
        evidenceOn('b'),
        evidenceOn('c'),
        evidenceOn('d', { accountId: other }),
      ];
      source.pages = [{ evidence: all }];
      source.coverage = [
        { accountId: ACCOUNT, region: REGION, status: 'succeeded' },
        {
          accountId: other,
          region: REGION,
          status: 'denied',
          message: 'The role cannot be assumed.',
          mend: 'Deploy the role.',
        },
      ];
      const harness = await start(source);
      await harness.visit();
      expect(await rows(harness)).toHaveLength(5);
      const [first] = await harness.targets.listTargets();
      expect(first).toMatchObject({
        status: 'partial',
        message:
          '1 of 2 accounts and regions were not read completely, first 444455556666 in eu-west-1: The role cannot be assumed.',
        mend: 'Deploy the role.',
      });

      source.pages = [{ evidence: [evidenceOn('a'), evidenceOn('b')] }];
      await harness.visit();

      expect(
        (await rows(harness)).map(row => [row.resource_id, row.control_id]),
      ).toEqual([
        ['arn:aws:s3:::a', 'S3.8'],
        ['arn:aws:s3:::b', 'S3.8'],
        ['arn:aws:s3:::d', 'S3.8'],
      ]);
      expect(await transitions(harness)).toEqual([
        { from_status: 'fail', to_status: null, cause: 'retired' },
        { from_status: 'pass', to_status: null, cause: 'resource-removed' },
      ]);
      const [removed] = (
        await harness.reader.listDirtyResources({ limit: 10 })
      ).filter(resource => resource.removedAt);
      expect(removed.resourceId).toBe('arn:aws:s3:::c');
      const [target] = await harness.targets.listTargets();
      expect(target.evidence).toBe(3);
      expect(await harness.reader.listCoverage()).toEqual([
        expect.objectContaining({ accountId: ACCOUNT, status: 'succeeded' }),
        expect.objectContaining({
          accountId: other,
          status: 'denied',
          observedAt: undefined,
        }),
      ]);

      source.pages = [{ evidence: all.slice(0, 4) }];
      await harness.visit();
      const back = await harness.reader.listResources({ limit: 10 });
      expect(back.map(resource => resource.key)).toContain(removed.key);
    });

    it('removes an inventory-only resource that is gone, not one of another source', async () => {
      const source = new FakeSource();
      const bucket = (name: string) => ({
        resourceId: `arn:aws:s3:::${name}`,
        resourceType: 'AWS::S3::Bucket',
        accountId: ACCOUNT,
        region: REGION,
      });
      source.pages = [{ resources: [bucket('a'), bucket('b')] }];
      const other = new FakeSource('config');
      other.pages = [{ evidence: [evidenceOn('b', { source: 'config' })] }];
      const harness = await CollectionHarness.create({
        knex: await databases.init(databaseId),
        collectors: [source, other],
        targets: [targetOf('security-hub'), targetOf('config')],
      });
      await harness.visit();

      source.pages = [];
      await harness.visit();

      const left = await harness.reader.listResources({ limit: 10 });
      expect(left.map(resource => resource.resourceId)).toEqual([
        'arn:aws:s3:::b',
      ]);
    });

    it('takes over evidence of a target that is not visited any more', async () => {
      const source = new FakeSource();
      source.pages = [{ evidence: [evidenceOn('a')] }];
      const harness = await start(source);
      await harness.visit();
      await harness.list([targetOf('security-hub', 'aggregator')]);
      await harness.visit();
      source.pages = [];
      await harness.visit();
      expect(await rows(harness)).toEqual([]);
      const targets = await harness.targets.listTargets();
      expect(
        targets.map(target => [target.id, target.active, target.evidence]),
      ).toEqual([
        ['aggregator', true, 0],
        ['security-hub:111122223333:eu-west-1', false, 0],
      ]);
      expect(await transitions(harness)).toEqual([
        { from_status: 'pass', to_status: null, cause: 'resource-removed' },
      ]);
    });

    async function clearAllDirty(harness: CollectionHarness): Promise<void> {
      const dirty = await harness.reader.listDirtyResources({ limit: 1_000 });
      await harness.knex.transaction(transaction =>
        harness.reader.clearDirty({
          resourceKeys: dirty.map(resource => resource.key),
          transaction,
        }),
      );
    }
  });
});
