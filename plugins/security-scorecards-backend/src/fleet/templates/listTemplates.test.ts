import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../../__testUtils__/catalogOf';
import { createTestScorecards } from '../../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../../__testUtils__/fakeCollector';
import { seedStore } from '../../__testUtils__/seedStore';
import { parseRankingFilter } from '../../scorecards/ranking/parseRankingFilter';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const TEMPLATE = 'security-scorecards/template';
const VERSION = 'security-scorecards/template-version';
const ALL = { filter: [], limit: 20 };

function born(name: string, template?: string, version?: string) {
  return entityOf('Component', name, {
    annotations: {
      'security-scorecards/aws-tags': `service=${name}`,
      ...(template && { [TEMPLATE]: template }),
      ...(version && { [VERSION]: version }),
    },
    spec: { owner: name === 'old-a' ? 'team-b' : 'team-a', system: 'shop' },
  });
}

async function createFleet(database: Knex) {
  const catalog = catalogOf(
    born('old-a', 'aws-service', '1.9.0'),
    born('old-b', 'aws-service', '1.9.0'),
    born('new-a', 'aws-service', '1.10.0'),
    born('unversioned', 'aws-service'),
    born('site', 'website', '2'),
    born('by-hand'),
    // A roll-up: its parts count, not itself.
    entityOf('System', 'shop', { annotations: { [TEMPLATE]: 'aws-service' } }),
  );
  const created = await createTestScorecards({
    database,
    catalog: catalog.service,
  });
  const of = (name: string) => bucket(`${name}-data`, { service: name });
  const names = ['old-a', 'old-b', 'new-a', 'site', 'by-hand'];
  await seedStore(database, {
    resources: names.map(of),
    evidence: names.flatMap(name => [
      evidence('S3.8', of(name), {
        status: ['old-a', 'site'].includes(name) ? 'fail' : 'pass',
      }),
      evidence('S3.5', of(name), {
        status: name.startsWith('old') ? 'fail' : 'pass',
      }),
      evidence('S3.1', of(name), { status: 'pass' }),
    ]),
  });
  await created.run();
  return { ...created, catalog };
}

describe.each(databases.eachSupportedId())('templates on %s', databaseId => {
  it('tells how each version stands, the newest first', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const { items, totalItems, pageInfo } = await fleet.listTemplates(ALL);
    expect(totalItems).toBe(2);
    expect(pageInfo).toEqual({});
    expect(items).toMatchObject([
      {
        template: 'aws-service',
        entities: 4,
        newestVersion: '1.10.0',
        totalVersions: 3,
        versions: [
          {
            version: '1.10.0',
            isNewest: true,
            entities: 1,
            meanScore: 100,
            // One control of many is known.
            grades: { A: 0, none: 1 },
            failing: [],
          },
          {
            version: '1.9.0',
            isNewest: false,
            entities: 2,
            failing: [
              { control: 'S3.5', entities: 2, resources: 2 },
              { control: 'S3.8', entities: 1, resources: 1, severity: 'high' },
            ],
          },
          {
            isNewest: false,
            entities: 1,
            grades: { A: 0, none: 1 },
            failing: [],
          },
        ],
      },
      { template: 'website', entities: 1, newestVersion: '2' },
    ]);
    expect(items[0].versions[1].meanScore).toBeLessThan(100);
    expect(items[0].versions[2].version).toBeUndefined();
    expect(items[0].versions[2].meanScore).toBeUndefined();
  });

  it('counts what may be read, and what the filter takes', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const few = await fleet.listTemplates(ALL, [
      'component:default/old-b',
      'component:default/by-hand',
    ]);
    expect(few).toMatchObject({
      totalItems: 1,
      items: [
        {
          entities: 1,
          newestVersion: '1.9.0',
          versions: [
            { isNewest: true, failing: [{ control: 'S3.5', entities: 1 }] },
          ],
        },
      ],
    });
    expect(await fleet.listTemplates(ALL, [])).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
    const ofOwner = await fleet.listTemplates({
      ...ALL,
      filter: [parseRankingFilter('owner=team-b')],
    });
    expect(ofOwner.items).toMatchObject([{ entities: 1 }]);
  });

  it('gives pages', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const first = await fleet.listTemplates({ ...ALL, limit: 1 });
    expect(first.items.map(({ template }) => template)).toEqual([
      'aws-service',
    ]);
    const cursor = first.pageInfo.nextCursor;
    const second = await fleet.listTemplates({ ...ALL, limit: 1, cursor });
    expect(second).toMatchObject({
      items: [{ template: 'website' }],
      totalItems: 2,
      pageInfo: {},
    });
    await expect(
      fleet.listTemplates({
        limit: 1,
        cursor,
        filter: [parseRankingFilter('owner=team-a')],
      }),
    ).rejects.toThrow('cursor');
  });

  it('is a filter of the ranking', async () => {
    const { service } = await createFleet(await databases.init(databaseId));
    const refsOf = async (filter: string) => {
      const { items } = await service.listScorecards({
        filter: [parseRankingFilter(`kind=component,${filter}`)],
        order: { field: 'title', direction: 'asc' },
        limit: 20,
      });
      return items.map(({ title }) => title);
    };
    expect(await refsOf('template=website')).toEqual(['site']);
    expect(await refsOf('template=aws-service,templateVersion=1.9.0')).toEqual([
      'old-a',
      'old-b',
    ]);
    expect(await refsOf('templateVersion=none,templateVersion=1.10.0')).toEqual(
      ['new-a', 'unversioned'],
    );
  });

  it('follows the catalog', async () => {
    const { fleet, catalog, run } = await createFleet(
      await databases.init(databaseId),
    );
    catalog.set(born('old-a', 'aws-service', '1.10.0'), born('site'));
    await run();
    const { items } = await fleet.listTemplates(ALL);
    expect(items).toMatchObject([
      {
        template: 'aws-service',
        versions: [
          { version: '1.10.0', entities: 2 },
          { version: '1.9.0', entities: 1 },
          { entities: 1 },
        ],
      },
    ]);
  });
});
