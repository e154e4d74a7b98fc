import { TestDatabases } from '@backstage/backend-test-utils';
import type { UnknownReason } from 'backstage-plugin-security-scorecards-common';
import { CollectionHarness } from './__testUtils__/CollectionHarness';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
} from '../collection/__testUtils__/FakeSource';
import { listAmendments } from './history/listAmendments';

jest.setTimeout(60_000);

describe('DatabaseEvidenceStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    const start = async (source: FakeSource, batchSize?: number) =>
      CollectionHarness.ofSource(
        await databases.init(databaseId),
        source,
        batchSize,
      );

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
          suppressed: false,
        }),
      ]);
      expect(await harness.evidenceRows()).toEqual([
        expect.objectContaining({ external_id: null }),
        expect.objectContaining({ external_id: 'finding-b' }),
      ]);
      expect(await harness.transitions()).toEqual([]);
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
      await harness.clearDirty();
      const before = await harness.evidenceRows();

      source.pages = [
        {
          evidence: [
            evidenceOn('b', { observedAt: '2026-11-22T06:59:00.000Z' }),
            evidenceOn('a', { externalId: 'another' }),
          ],
        },
      ];
      await harness.visit();

      expect(await harness.evidenceRows()).toEqual(before);
      const [, second] = await harness.runs();
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
      await harness.clearDirty();

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

      expect(await harness.transitions()).toEqual([
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
      const [, second] = await harness.runs();
      expect(second).toMatchObject({ evidence_read: 4, evidence_written: 2 });
    });

    it('keeps what a row told before its reason changed', async () => {
      const source = new FakeSource();
      const unknown = (reason: UnknownReason, observedAt: string) => {
        source.pages = [
          {
            evidence: [
              evidenceOn('a', { status: 'unknown', reason, observedAt }),
            ],
          },
        ];
      };
      const first = '2026-11-22T05:00:00.000Z';
      unknown('not-recorded', first);
      const harness = await start(source);
      await harness.visit();
      unknown('not-scanned', '2026-11-22T06:30:00.000Z');
      const changedAt = harness.now.toISOString();
      await harness.visit();
      expect(await harness.transitions()).toEqual([]);
      const { id: resourceKey } = await harness.knex('resources').first('id');
      expect(
        await listAmendments(harness.knex, {
          resourceKeys: [resourceKey],
          after: first,
        }),
      ).toEqual([
        {
          resourceKey,
          source: 'security-hub',
          controlId: 'S3.8',
          region: REGION,
          from: { reason: 'not-recorded', firstObservedAt: first },
          at: changedAt,
        },
      ]);

      source.pages = [
        {
          evidence: [
            evidenceOn('a', { observedAt: '2026-11-22T07:30:00.000Z' }),
          ],
        },
      ];
      await harness.visit();
      expect(
        await harness.knex('evidence_transitions').pluck('from_reason'),
      ).toEqual(['not-scanned']);
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
      expect(await harness.transitions()).toEqual([]);
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
      expect(await harness.evidenceRows()).toMatchObject([{ status: 'fail' }]);

      const fixed = {
        ...fail,
        status: 'pass',
        observedAt: '2026-11-22T05:30:00.000Z',
      } as const;
      source.pages = twice(fail, fixed);
      await harness.visit();
      expect(await harness.evidenceRows()).toMatchObject([{ status: 'pass' }]);
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
      await harness.clearDirty();

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

    it('does not go back to tags that were read before the newest ones', async () => {
      const source = new FakeSource();
      const told = (service: string, hour: string) => ({
        resources: [
          {
            resourceId: 'arn:aws:s3:::a',
            resourceType: 'AWS::S3::Bucket',
            accountId: ACCOUNT,
            region: REGION,
            tags: { service },
            tagsAt: `2026-11-20T${hour}:00:00.000Z`,
          },
        ],
      });
      const harness = await start(source);
      const tagsAfter = async (...pages: ReturnType<typeof told>[]) => {
        source.pages = pages;
        await harness.visit();
        const [{ tags }] = await harness.knex('resources').select('tags');
        return typeof tags === 'string' ? JSON.parse(tags) : tags;
      };
      expect(await tagsAfter(told('old', '06'))).toEqual({ service: 'old' });
      expect(await tagsAfter(told('new', '18'), told('old', '06'))).toEqual({
        service: 'new',
      });
      expect(await tagsAfter(told('old', '09'), told('new', '18'))).toEqual({
        service: 'new',
      });
      expect(await tagsAfter(told('other', '20'))).toEqual({
        service: 'other',
      });
    });
  });
});
