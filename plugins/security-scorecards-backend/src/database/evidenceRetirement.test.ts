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

describe('what a pass does not bring any more', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  describe.each(databases.eachSupportedId())('%p', databaseId => {
    const start = async (source: FakeSource) =>
      CollectionHarness.ofSource(await databases.init(databaseId), source);

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
      expect(await harness.evidenceRows()).toHaveLength(5);
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
        (await harness.evidenceRows()).map(row => [
          row.resource_id,
          row.control_id,
        ]),
      ).toEqual([
        ['arn:aws:s3:::a', 'S3.8'],
        ['arn:aws:s3:::b', 'S3.8'],
        ['arn:aws:s3:::d', 'S3.8'],
      ]);
      expect(await harness.transitions()).toEqual([
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
      expect(await harness.evidenceRows()).toEqual([]);
      const targets = await harness.targets.listTargets();
      expect(
        targets.map(target => [target.id, target.active, target.evidence]),
      ).toEqual([
        ['aggregator', true, 0],
        ['security-hub:111122223333:eu-west-1', false, 0],
      ]);
      expect(await harness.transitions()).toEqual([
        { from_status: 'pass', to_status: null, cause: 'resource-removed' },
      ]);
    });
  });
});
