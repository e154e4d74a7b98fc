import { TestDatabases } from '@backstage/backend-test-utils';
import { CollectionHarness } from '../database/__testUtils__/CollectionHarness';
import {
  ACCOUNT,
  evidenceOn,
  FakeSource,
  REGION,
} from './__testUtils__/FakeSource';
import { StorablePages } from './StorablePages';

jest.setTimeout(60_000);

const page = (members: Partial<Parameters<StorablePages['accept']>[0]>) => ({
  evidence: [],
  resources: [],
  skipped: [],
  ...members,
});
const covered = (region: string, accountId = ACCOUNT) => ({
  accountId,
  region,
  status: 'succeeded' as const,
});
const long = 'x'.repeat(3_000);

describe('StorablePages', () => {
  it('hands on what fits as it is', () => {
    const pages = StorablePages.create();
    const whole = page({ evidence: [evidenceOn('a'), evidenceOn('b')] });
    const outcome = { coverage: [covered(REGION)], problems: [] };
    expect(pages.accept(whole)).toBe(whole);
    expect(pages.settle(outcome)).toBe(outcome);
  });

  it.each([
    ['id of a resource', { resourceId: `arn:aws:s3:::${long}` }],
    ['id of a resource in bytes', { resourceId: '数'.repeat(600) }],
    ['name of a control', { controlId: long }],
    ['type', { resourceType: long }],
    ['id of the source', { externalId: long }],
  ])('skips evidence with too long a %s, and tells the place', (_, member) => {
    const pages = StorablePages.create();
    const accepted = pages.accept(
      page({
        evidence: [evidenceOn('a'), evidenceOn('b', member)],
        skipped: [{ cause: 'sample' }],
      }),
    );
    expect(accepted.evidence).toEqual([evidenceOn('a')]);
    expect(accepted.skipped).toMatchObject([
      { cause: 'sample' },
      { cause: 'too-long' },
    ]);
    expect(accepted.skipped[1].item?.length).toBeLessThanOrEqual(512);
    const { coverage } = pages.settle({
      coverage: [covered(REGION), covered('us-east-1')],
      problems: [],
    });
    expect(coverage.map(entry => entry.status)).toEqual([
      'partial',
      'succeeded',
    ]);
    expect(coverage[0].mend).toMatch(/too-long/);
  });

  it('takes a region that is none for all of the account', () => {
    const pages = StorablePages.create();
    pages.accept(page({ evidence: [evidenceOn('a', { region: long })] }));
    const { coverage } = pages.settle({
      coverage: [covered(REGION), covered('us-east-1'), covered(REGION, '2')],
      problems: [],
    });
    expect(coverage.map(entry => entry.status)).toEqual([
      'partial',
      'partial',
      'succeeded',
    ]);
  });

  it('skips resources, withdrawn evidence and signals', () => {
    const { resourceId, resourceType, accountId, region, observedAt } =
      evidenceOn('a');
    const place = { resourceId, resourceType, accountId, region };
    const accepted = StorablePages.create().accept(
      page({
        resources: [place, { ...place, resourceId: long }],
        removed: [
          { ...place, controlId: 'S3.8', externalId: long, observedAt },
        ],
        signals: [
          {
            ...place,
            signalId: long,
            product: 'GuardDuty',
            type: 'Recon',
            title: 'Probed',
            severity: 'high',
            state: 'active',
            observedAt,
          },
        ],
      }),
    );
    expect(accepted).toMatchObject({
      resources: [place],
      removed: [],
      signals: [],
    });
    expect(accepted.skipped).toHaveLength(3);
  });

  describe('in a visit', () => {
    const databases = TestDatabases.create({
      ids: ['SQLITE_3', 'POSTGRES_15'],
    });

    it.each(databases.eachSupportedId())(
      'costs the other rows nothing, %p',
      async databaseId => {
        const source = new FakeSource();
        source.pages = [
          {
            evidence: [
              evidenceOn('a'),
              evidenceOn('b', { controlId: long }),
              evidenceOn('c', { region: long }),
            ],
          },
        ];
        const harness = await CollectionHarness.ofSource(
          await databases.init(databaseId),
          source,
        );
        await harness.visit();
        expect(await harness.evidenceRows()).toMatchObject([
          { resource_id: 'arn:aws:s3:::a' },
        ]);
        const [target] = await harness.targets.listTargets();
        expect(target).toMatchObject({ status: 'partial', evidence: 1 });
        const [run] = await harness.runs();
        expect(JSON.parse(run.skipped)).toEqual({ 'too-long': 2 });
      },
    );
  });
});
