import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { markEvaluated } from '../database/scorecards/markEvaluated';
import { countEvidenceTotals } from '../database/scorecards/countEvidenceTotals';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
} from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const TAGS = 'security-scorecards/aws-tags';
const checkout = entityOf('Component', 'checkout', {
  annotations: { [TAGS]: 'service=checkout' },
  spec: { system: 'shop', lifecycle: 'production' },
});
const account = entityOf('Resource', 'shop-prod', {
  annotations: { 'amazonaws.com/account-id': ACCOUNT },
  spec: { type: 'cloud-account', owner: 'team-b' },
});

async function attributions(database: Knex): Promise<string[]> {
  const rows: { entity_ref: string; resource_id: string; rule: string }[] =
    await database('attributions')
      .join('entities', 'entities.id', 'attributions.entity_id')
      .join('resources', 'resources.id', 'attributions.resource_key')
      .select('entity_ref', 'resource_id', 'rule');
  return rows
    .map(row => `${row.entity_ref} ${row.resource_id} ${row.rule}`)
    .sort();
}

async function dirtyEntities(database: Knex): Promise<string[]> {
  const rows: { entity_ref: string }[] = await database('entities')
    .where('dirty', '>', 0)
    .select('entity_ref');
  return rows.map(row => row.entity_ref).sort();
}

describe.each(databases.eachSupportedId())('evaluation on %s', databaseId => {
  it('follows resources, tags, entities and evidence', async () => {
    const database = await databases.init(databaseId);
    const catalog = catalogOf(checkout, account, entityOf('System', 'shop'));
    const { run, service } = await createTestScorecards({
      database,
      catalog: catalog.service,
    });
    await run();
    const empty = await service.getScorecard('component:default/checkout');
    expect(empty.score.value).toBeUndefined();
    expect(empty.grade).toBeUndefined();

    const mine = bucket('orders', { service: 'checkout' });
    const other = bucket('other', { service: 'search' });
    await seedStore(database, {
      resources: [mine, other, accountResource()],
      evidence: [
        evidence('S3.8', mine),
        evidence('S3.8', other),
        evidence('IAM.6', accountResource()),
      ],
    });
    await run();
    expect(await attributions(database)).toEqual([
      'component:default/checkout arn:aws:s3:::orders tags',
      `resource:default/shop-prod AWS::::Account:${ACCOUNT} account`,
    ]);
    expect(await countEvidenceTotals(database)).toEqual({
      resources: 3,
      evidence: 3,
      attributedEvidence: 1,
      accountLevelEvidence: 1,
      unattributedEvidence: 1,
    });
    const card = await service.getScorecard('component:default/checkout');
    expect(card.counts.failingControls.high).toBe(1);
    expect(card.inheritedScore?.value).toBe(0);
    const ofAccount = await service.getScorecard('resource:default/shop-prod');
    expect(ofAccount.counts.failingControls.critical).toBe(1);
    expect(ofAccount.inheritedScore).toBeUndefined();

    // A re-tagged resource moves, and both sides are evaluated.
    await seedStore(database, {
      resources: [bucket('other', { service: 'checkout' })],
    });
    await run();
    expect(
      (await service.getScorecard('system:default/shop')).counts.resources,
    ).toBe(2);

    // A changed entity loses what it does not claim any more.
    catalog.set(
      entityOf('Component', 'checkout', {
        annotations: { 'security-scorecards/aws-arns': 'arn:aws:s3:::oth*' },
        spec: { system: 'shop' },
      }),
    );
    await run();
    expect(await attributions(database)).toEqual([
      'component:default/checkout arn:aws:s3:::other arn',
      `resource:default/shop-prod AWS::::Account:${ACCOUNT} account`,
    ]);

    // A deleted entity is forgotten, and its system with nothing left in it has no scorecard.
    catalog.remove('component:default/checkout');
    await run();
    expect(await attributions(database)).toHaveLength(1);
    await expect(
      service.getScorecard('component:default/checkout'),
    ).rejects.toThrow('has no scorecard');
    await expect(service.getScorecard('system:default/shop')).rejects.toThrow(
      'security-scorecards/aws-tags',
    );
    expect(await dirtyEntities(database)).toEqual([]);
  });

  it('writes nothing when nothing changed, and everything again after an hour', async () => {
    const database = await databases.init(databaseId);
    let now = new Date('2026-11-22T10:00:00.000Z');
    const mine = bucket('orders', { service: 'checkout' });
    const { run, service } = await createTestScorecards({
      database,
      catalog: catalogOf(checkout).service,
      clock: () => now,
    });
    await seedStore(database, {
      resources: [mine],
      evidence: [
        evidence('S3.8', mine, {
          status: 'pass',
          observedAt: '2026-11-22T09:00:00.000Z',
          firstObservedAt: '2026-11-22T09:00:00.000Z',
        }),
      ],
    });
    await run();
    const first = await service.getScorecard('component:default/checkout');

    now = new Date('2026-11-22T10:10:00.000Z');
    await database('entities').update({ dirty: 1 });
    await run();
    const second = await service.getScorecard('component:default/checkout');
    expect(second).toEqual(first);
    expect(await dirtyEntities(database)).toEqual([]);

    now = new Date('2026-11-25T10:10:00.000Z');
    await run();
    const stale = await service.getScorecard('component:default/checkout');
    expect(stale.inputHash).toBe(first.inputHash);
    expect(first.score.value).toBe(100);
    expect(stale.score.value).toBeUndefined();
  });

  it('evaluates all anew under other settings', async () => {
    const database = await databases.init(databaseId);
    const catalog = catalogOf(checkout).service;
    const mine = bucket('orders', { service: 'checkout' });
    const before = await createTestScorecards({ database, catalog });
    await seedStore(database, {
      resources: [mine],
      evidence: [evidence('S3.8', mine)],
    });
    await before.run();
    const after = await createTestScorecards({
      database,
      catalog,
      config: { catalogue: { controls: [{ id: 'S3.8', severity: 'low' }] } },
    });
    await after.run();
    const card = await after.service.getScorecard('component:default/checkout');
    expect(card.counts.failingControls).toMatchObject({ high: 0, low: 1 });
  });

  it('attributes by rules of app-config as entities come and go', async () => {
    const database = await databases.init(databaseId);
    const catalog = catalogOf(entityOf('Component', 'other'));
    const { run } = await createTestScorecards({
      database,
      catalog: catalog.service,
      config: {
        attribution: {
          rules: [{ tag: 'service', entity: 'component:default/{{ value }}' }],
        },
      },
    });
    await seedStore(database, {
      resources: [bucket('orders', { service: 'Search' })],
    });
    await run();
    expect(await attributions(database)).toEqual([]);
    catalog.set(entityOf('Component', 'search'));
    await run();
    expect(await attributions(database)).toEqual([
      'component:default/search arn:aws:s3:::orders rule',
    ]);
    catalog.remove('component:default/search');
    await run();
    expect(await attributions(database)).toEqual([]);
  });

  it('looks at all resources when many scopes change at once', async () => {
    const database = await databases.init(databaseId);
    const catalog = catalogOf(checkout);
    const { run } = await createTestScorecards({
      database,
      catalog: catalog.service,
    });
    const names = Array.from({ length: 30 }, (_, index) => `s${index}`);
    await seedStore(database, {
      resources: names.map(name => bucket(name, { service: name })),
    });
    await run();
    expect(await attributions(database)).toEqual([]);
    catalog.set(
      ...names.map(name =>
        entityOf('Component', name, {
          annotations: { [TAGS]: `service=${name}` },
        }),
      ),
    );
    await run();
    expect(await attributions(database)).toEqual(
      names
        .map(name => `component:default/${name} arn:aws:s3:::${name} tags`)
        .sort(),
    );
  });

  it('keeps a change that comes while an entity is evaluated', async () => {
    const database = await databases.init(databaseId);
    const { run } = await createTestScorecards({
      database,
      catalog: catalogOf(checkout).service,
    });
    await run();
    const [before] = await database('entities').select('id', 'dirty');
    expect(before.dirty).toBe(0);
    await database('entities').update({ dirty: 2 });
    await markEvaluated(database, {
      entities: [{ id: before.id, dirty: 1 }],
      at: new Date().toISOString(),
    });
    expect(await dirtyEntities(database)).toEqual([
      'component:default/checkout',
    ]);
  });

  it('keeps what it knows when the catalog fails or is empty', async () => {
    const database = await databases.init(databaseId);
    const catalog = catalogOf(checkout);
    const { run, service } = await createTestScorecards({
      database,
      catalog: catalog.service,
    });
    await run();
    catalog.service.streamEntities = () => {
      throw new Error('The catalog is away');
    };
    await run();
    await expect(
      service.getScorecard('component:default/checkout'),
    ).resolves.toBeDefined();
  });
});
