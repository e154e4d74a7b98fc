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
import { parseRankingFilter } from './ranking/parseRankingFilter';
import { ORDER_FIELDS, parseRankingOrder } from './ranking/parseRankingOrder';
import type { ScorecardService } from './ScorecardService';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const TAGS = 'security-scorecards/aws-tags';
const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const FAILING = ['S3.8', 'S3.1', 'S3.5', 'S3.9'];

/** Five services; the n-th has n failing controls, so epsilon carries the highest risk. */
async function prepare(database: Knex): Promise<ScorecardService> {
  const services = NAMES.map((name, index) =>
    entityOf('Component', name, {
      title: name === 'beta' ? '100% Beta_x' : undefined,
      annotations: { [TAGS]: `service=${name}` },
      spec: {
        owner: index % 2 ? 'team-b' : 'team-a',
        lifecycle: index < 3 ? 'production' : 'experimental',
        system: 'shop',
      },
    }),
  );
  const { run, service } = await createTestScorecards({
    database,
    catalog: catalogOf(...services).service,
    // The buckets lack evidence of most controls that are expected.
    config: { scoring: { minimumCoverage: 0 } },
  });
  const buckets = NAMES.map(name => bucket(name, { service: name }));
  await seedStore(database, {
    resources: [...buckets, accountResource()],
    evidence: [
      ...buckets.flatMap((item, index) =>
        FAILING.map((control, number) =>
          evidence(control, item, { status: number < index ? 'fail' : 'pass' }),
        ),
      ),
      evidence('IAM.6', accountResource()),
    ],
  });
  await run();
  return service;
}

function names(list: { items: readonly { entityRef: string }[] }): string[] {
  return list.items.map(item => item.entityRef.split('/')[1]);
}

describe.each(databases.eachSupportedId())('scorecards on %s', databaseId => {
  let service: ScorecardService;
  let database: Knex;

  beforeAll(async () => {
    database = await databases.init(databaseId);
    service = await prepare(database);
  });

  const list = (
    filter: string[] = [],
    options: { order?: string; limit?: number; cursor?: string } = {},
    refs?: string[],
  ) =>
    service.listScorecards(
      {
        filter: filter.map(parseRankingFilter),
        order: parseRankingOrder(options.order),
        limit: options.limit ?? 20,
        cursor: options.cursor,
      },
      refs,
    );

  it.each<[string[], string[]]>([
    [['kind=component'], NAMES],
    [['kind=api'], []],
    [['owner=team-b'], ['beta', 'delta']],
    [['owner=team-a,lifecycle=production'], ['alpha', 'gamma']],
    [
      ['owner=team-b', 'text=alp'],
      ['alpha', 'beta', 'delta'],
    ],
    [['system=shop,owner=team-b'], ['beta', 'delta']],
    [['grade=A'], ['alpha']],
    [['grade=none'], []],
    [[`account=${ACCOUNT}`], NAMES],
    [['account=999999999999'], []],
    [['domain=network-protection,domain=data-protection'], NAMES.slice(1)],
    [['domain=incident-response'], []],
    [['criticality=low'], ['delta', 'epsilon']],
    [['text=100% b'], ['beta']],
    [['text=%'], ['beta']],
    [['text=_'], ['beta']],
    [['namespace=default,text=ALPHA'], ['alpha']],
  ])('filters by %j', async (filter, expected) => {
    const found = await list(filter);
    expect(names(found).sort()).toEqual([...expected].sort());
    expect(found.totalItems).toBe(expected.length);
  });

  it('ranks by risk unless told', async () => {
    const { items } = await list(['lifecycle=production']);
    expect(items.map(item => item.risk)).toEqual(
      items.map(item => item.risk).sort((a, b) => b - a),
    );
    expect(items[items.length - 1].entityRef).toBe('component:default/alpha');
  });

  it.each(ORDER_FIELDS.flatMap(field => [`${field},asc`, `${field},desc`]))(
    'pages through %s without a gap or a double',
    async order => {
      const all = names(await list([], { order }));
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list([], { order, limit: 2, cursor });
        expect(page.totalItems).toBe(NAMES.length);
        paged.push(...names(page));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(paged).toEqual(all);
    },
  );

  it('goes on at the same place when a row above was removed', async () => {
    const order = 'title,asc';
    const refs = NAMES.map(name => `component:default/${name}`);
    const first = await list([], { order, limit: 2 }, refs);
    const { nextCursor } = first.pageInfo;
    const without = refs.filter(ref => ref !== first.items[0].entityRef);
    const second = await list(
      [],
      { order, limit: 2, cursor: nextCursor },
      without,
    );
    const whole = names(await list([], { order }, refs));
    expect(names(second)).toEqual(whole.slice(2, 4));
  });

  it('counts and shows only the given entities', async () => {
    const found = await list([], {}, [
      'component:default/beta',
      'component:default/unknown',
    ]);
    expect(names(found)).toEqual(['beta']);
    expect(found.totalItems).toBe(1);
    expect((await list([], {}, [])).totalItems).toBe(0);
  });

  it('refuses the cursor of another query', async () => {
    const { pageInfo } = await list([], { limit: 1 });
    await expect(
      list(['kind=component'], { cursor: pageInfo.nextCursor }),
    ).rejects.toThrow('another filter or order');
  });

  it('lists evidence worst first, with what the catalogue knows', async () => {
    const { items, totalItems } = await service.listEvidence(
      'component:default/gamma',
      { status: [], limit: 20 },
    );
    expect(totalItems).toBe(5);
    expect(items.map(item => item.status)).toEqual([
      'fail',
      'fail',
      'fail',
      'pass',
      'pass',
    ]);
    expect(items[0]).toMatchObject({
      control: 'IAM.6',
      severity: 'critical',
      inherited: true,
    });
    expect(items[1]).toMatchObject({
      resource: 'arn:aws:s3:::gamma',
      resourceName: 'gamma',
      inherited: false,
      consoleUrl: expect.stringMatching(/^https:\/\//),
      remediation: { text: expect.any(String) },
    });
  });

  it('filters evidence by status, control and practice, and pages through it', async () => {
    const ref = 'component:default/gamma';
    const passed = await service.listEvidence(ref, {
      status: ['pass'],
      limit: 1,
    });
    expect(passed.totalItems).toBe(2);
    const rest = await service.listEvidence(ref, {
      status: ['pass'],
      limit: 1,
      cursor: passed.pageInfo.nextCursor,
    });
    expect(rest.items[0].id).not.toBe(passed.items[0].id);
    expect(rest.pageInfo.nextCursor).toBeUndefined();

    const byControl = await service.listEvidence(ref, {
      control: 's3.8',
      status: [],
      limit: 5,
    });
    expect(byControl.items.map(item => item.control)).toEqual(['S3.8']);

    const { practice } = byControl.items[0];
    const byPractice = await service.listEvidence(ref, {
      practice,
      status: [],
      limit: 50,
    });
    expect(byPractice.totalItems).toBeGreaterThan(0);
    expect(new Set(byPractice.items.map(item => item.practice))).toEqual(
      new Set([practice]),
    );
    const none = await service.listEvidence(ref, {
      practice: 'uncategorised',
      status: [],
      limit: 5,
    });
    expect(none.items).toEqual([]);
  });

  it('shows evidence as the evaluation counts it', async () => {
    const resource = bucket('alpha', { service: 'alpha' });
    const old = '2020-01-01T00:00:00.000Z';
    await seedStore(database, {
      resources: [resource],
      evidence: [
        evidence('S3.20', resource, { suppressed: true }),
        evidence('S3.13', resource, { status: 'pass', observedAt: old }),
        evidence('New.1', resource, { firstObservedAt: old }),
      ],
    });
    const { items } = await service.listEvidence('component:default/alpha', {
      status: ['fail', 'unknown', 'waived'],
      limit: 20,
    });
    expect(
      items
        .filter(item => !item.inherited)
        .map(item => [item.control, item.status, item.reason, item.practice]),
    ).toEqual([
      ['New.1', 'fail', undefined, 'uncategorised'],
      ['S3.13', 'unknown', 'stale', expect.any(String)],
      ['S3.20', 'waived', undefined, expect.any(String)],
    ]);
    expect(
      items.find(item => item.control === 'New.1')?.overdueDays,
    ).toBeGreaterThan(1000);
  });
});
