import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
} from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { parseRankingFilter } from '../scorecards/ranking/parseRankingFilter';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const TAGS = 'security-scorecards/aws-tags';

const component = (name: string, spec: { system?: string; owner: string }) =>
  entityOf('Component', name, {
    annotations: { [TAGS]: `service=${name}` },
    spec: { ...spec, lifecycle: 'production' },
  });

async function createFleet(database: Knex) {
  const catalog = catalogOf(
    component('orders', { system: 'shop', owner: 'team-a' }),
    component('invoices', { system: 'shop', owner: 'team-b' }),
    component('blog', { owner: 'team-b' }),
    component('empty', { owner: 'team-b' }),
    entityOf('System', 'shop', { spec: { domain: 'retail' } }),
    entityOf('Domain', 'retail'),
    entityOf('Resource', 'shop-prod', {
      annotations: { 'amazonaws.com/account-id': ACCOUNT },
      spec: { type: 'cloud-account', owner: 'team-c' },
    }),
  );
  const created = await createTestScorecards({
    database,
    catalog: catalog.service,
  });
  const of = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      bucket(`${name}-${index}`, { service: name }),
    );
  const orders = of('orders', 2);
  const invoices = of('invoices', 1);
  const blog = of('blog', 1);
  const account = accountResource();
  await seedStore(database, {
    resources: [...orders, ...invoices, ...blog, account],
    evidence: [
      ...orders.map(item => evidence('S3.8', item)),
      ...invoices.map(item => evidence('S3.8', item)),
      ...blog.map(item => evidence('S3.8', item, { status: 'pass' })),
      ...[...orders, ...invoices, ...blog].map(item =>
        evidence('S3.5', item, { status: 'pass' }),
      ),
      evidence('S3.1', invoices[0], { suppressed: true }),
      evidence('S3.9', blog[0]),
      evidence('IAM.6', account),
      evidence('IAM.4', account, { status: 'pass' }),
    ],
  });
  await created.run();
  return { ...created, catalog, orders };
}

describe.each(databases.eachSupportedId())('fleet on %s', databaseId => {
  it('adds up components, and what else the filter asks for', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const figures = await fleet.getFigures([]);
    expect(figures.entities).toBe(4);
    expect(figures.statuses).toEqual({
      fail: 3,
      unknown: 1,
      waived: 0,
      pass: 0,
      notApplicable: 0,
    });
    expect(
      Object.values(figures.grades).reduce((sum, count) => sum + count, 0),
    ).toBe(4);
    expect(figures.failingControls).toMatchObject({ critical: 0, high: 2 });
    expect(figures.risk).toBeGreaterThan(0);
    expect(figures.oldestEvidenceAt).toMatch(/^\d{4}-.*Z$/);
    const one = await fleet.getFigures([parseRankingFilter('text=orders')]);
    expect(one.entities).toBe(1);
    const system = await fleet.getFigures([parseRankingFilter('kind=system')]);
    expect(system.entities).toBe(1);
    const retail = await fleet.getFigures([
      parseRankingFilter('partOf=domain:default/retail,kind=component'),
    ]);
    expect(retail.entities).toBe(2);
    expect((await fleet.getFigures([], [])).entities).toBe(0);
  });

  it('scores the fleet by the rule of AWS, each control once', async () => {
    const { fleet, service } = await createFleet(
      await databases.init(databaseId),
    );
    // S3.8, S3.9 and the inherited IAM.6 fail somewhere; S3.5 and IAM.4 pass; S3.1 is suppressed.
    expect((await fleet.getFigures([])).parity).toEqual({
      passed: 2,
      failed: 3,
      unknown: 0,
      value: 40,
    });
    expect(
      (await fleet.getFigures([parseRankingFilter('text=blog')])).parity,
    ).toMatchObject({ passed: 3, failed: 2 });
    // The entity that stands for the account owns the account's evidence only; AWS scores all that is in the account.
    const account = await service.getScorecard('resource:default/shop-prod');
    expect(account.counts.controls.fail).toBe(1);
    expect(account.parity).toEqual({
      passed: 2,
      failed: 3,
      unknown: 0,
      value: 40,
    });
    expect((await fleet.getFigures([], [])).parity).toEqual({
      passed: 0,
      failed: 0,
      unknown: 0,
    });
  });

  it('names the fixes that close the most, with how many entities they serve', async () => {
    const { fleet, service } = await createFleet(
      await databases.init(databaseId),
    );
    const { fixes } = await fleet.getFigures([]);
    expect(fixes.map(fix => fix.control)).toEqual(['S3.8', 'S3.9']);
    expect(fixes[0]).toMatchObject({
      practice: 'public-exposure',
      severity: 'high',
      source: 'security-hub',
      entities: 2,
      resources: 3,
      guidanceUrl: expect.stringContaining('https://'),
    });
    const alone = await Promise.all(
      ['orders', 'invoices'].map(async name => {
        const card = await service.getScorecard(`component:default/${name}`);
        return card.nextBestFixes[0].scoreGain;
      }),
    );
    expect(fixes[0].scoreGain).toBeCloseTo(alone[0] + alone[1], 0);
  });

  it('follows what is mended and what is gone, and writes only that', async () => {
    const database = await databases.init(databaseId);
    const { fleet, run, orders, catalog } = await createFleet(database);
    await database('evidence')
      .whereIn(
        'resource_key',
        database('resources')
          .select('id')
          .whereIn(
            'resource_id',
            orders.map(item => item.resourceId),
          ),
      )
      .where('control_id', 'S3.8')
      .delete();
    await database('resources')
      .whereIn(
        'resource_id',
        orders.map(item => item.resourceId),
      )
      .update({ dirty: 1 });
    catalog.remove('component:default/blog');
    await run();
    const { fixes, entities } = await fleet.getFigures([]);
    expect(entities).toBe(3);
    expect(fixes).toEqual([
      expect.objectContaining({ control: 'S3.8', entities: 1, resources: 1 }),
    ]);
  });

  it('rolls up by owner, system and catalog domain, in pages', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const rollUp = async (by: 'owner' | 'system' | 'domain') =>
      (await fleet.listRollups({ by, filter: [], limit: 20 })).items.map(
        ({ group, entities, worstEntity }) => [
          group,
          entities,
          worstEntity.entityRef,
        ],
      );
    expect((await rollUp('owner')).sort()).toEqual([
      ['group:default/team-a', 1, 'component:default/orders'],
      ['group:default/team-b', 3, expect.any(String)],
    ]);
    const bySystem = await rollUp('system');
    expect(bySystem[0]).toEqual([
      'system:default/shop',
      2,
      expect.stringMatching(/orders|invoices/),
    ]);
    expect(bySystem[1]).toEqual([undefined, 2, 'component:default/blog']);
    expect(await rollUp('domain')).toEqual([
      ['domain:default/retail', 2, bySystem[0][2]],
      [undefined, 2, 'component:default/blog'],
    ]);
    const hidden = await fleet.listRollups(
      { by: 'domain', filter: [], limit: 20 },
      undefined,
      [],
    );
    expect(hidden.items.map(item => [item.group, item.entities])).toEqual([
      [undefined, 4],
    ]);

    const query = { by: 'owner' as const, filter: [], limit: 1 };
    const first = await fleet.listRollups(query);
    expect(first.totalItems).toBe(2);
    const second = await fleet.listRollups({
      ...query,
      cursor: first.pageInfo.nextCursor,
    });
    expect(second.pageInfo).toEqual({});
    expect(
      [...first.items, ...second.items].map(item => item.group),
    ).toHaveLength(2);
    expect(first.items[0].risk).toBeGreaterThanOrEqual(second.items[0].risk);
    await expect(
      fleet.listRollups({
        ...query,
        by: 'system',
        cursor: first.pageInfo.nextCursor,
      }),
    ).rejects.toThrow('cursor');
  });

  it('gives every entity with its ten domains', async () => {
    const { fleet } = await createFleet(await databases.init(databaseId));
    const { items, totalItems, pageInfo } = await fleet.listHeatmap({
      filter: [],
      order: { field: 'risk', direction: 'desc' },
      limit: 2,
    });
    expect(totalItems).toBe(4);
    expect(items).toHaveLength(2);
    expect(pageInfo.nextCursor).toBeDefined();
    expect(items[0].domains).toHaveLength(10);
    expect(
      items[0].domains.find(domain => domain.id === 'network-protection'),
    ).toMatchObject({ status: 'fail', failingControls: { high: 1 } });
    expect(items[0]).not.toHaveProperty('counts');
  });
});
