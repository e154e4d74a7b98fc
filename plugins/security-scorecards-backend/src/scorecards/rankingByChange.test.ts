import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { dayOf } from '../database/history/dayOf';
import { parseRankingOrder } from './ranking/parseRankingOrder';
import type { ScorecardService } from './ScorecardService';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const FAILING = ['S3.8', 'S3.1', 'S3.5', 'S3.9'];

/** Scores of the days before, in tenths; `fresh` has none. */
const EARLIER: Record<string, [daysAgo: number, score: number | null][]> = {
  // The last point of 30 days ago or earlier counts, not the lowest and not the newest.
  better: [
    [60, 1000],
    [31, 0],
    [10, 1000],
  ],
  worse: [[45, 1000]],
  unscored: [[45, null]],
  fresh: [[5, 100]],
};

async function prepare(database: Knex): Promise<ScorecardService> {
  const names = Object.keys(EARLIER);
  const { run, service } = await createTestScorecards({
    database,
    catalog: catalogOf(
      ...names.map(name =>
        entityOf('Component', name, {
          annotations: { 'security-scorecards/aws-tags': `service=${name}` },
        }),
      ),
    ).service,
    config: { scoring: { minimumCoverage: 0 } },
  });
  const buckets = names.map(name => bucket(name, { service: name }));
  await seedStore(database, {
    resources: buckets,
    evidence: buckets.flatMap((item, index) =>
      FAILING.map((control, number) =>
        evidence(control, item, { status: number < index ? 'fail' : 'pass' }),
      ),
    ),
  });
  await run();
  const today = dayOf(new Date());
  for (const [name, points] of Object.entries(EARLIER)) {
    const entity = await database('history_entities')
      .where('entity_ref', `component:default/${name}`)
      .first('id');
    await database('score_points').insert(
      points.map(([daysAgo, score]) => ({
        entity_key: entity.id,
        day: today - daysAgo,
        score,
        low: 0,
        high: 1000,
        coverage: 1000,
        risk: 0,
        failing_critical: 0,
        failing_high: 0,
        failing_medium: 0,
        failing_low: 0,
        failing_resources: 0,
        domains: '',
        catalogue_key: 0,
        input_hash: Buffer.alloc(0),
      })),
    );
  }
  return service;
}

describe.each(databases.eachSupportedId())('ranking on %s', databaseId => {
  let service: ScorecardService;

  beforeAll(async () => {
    service = await prepare(await databases.init(databaseId));
  });

  const list = (
    order: string,
    options: { limit?: number; cursor?: string } = {},
  ) =>
    service.listScorecards({
      filter: [],
      order: parseRankingOrder(order),
      limit: 20,
      ...options,
    });

  it.each([
    ['delta30d,desc', ['better', 'worse']],
    ['delta30d,asc', ['worse', 'better']],
  ])(
    'by %s, whoever had no score then comes last',
    async (order, [first, second]) => {
      const { items } = await list(order);
      expect(items.map(item => item.title)).toEqual([
        first,
        second,
        'fresh',
        'unscored',
      ]);
      expect(items.map(item => item.delta30d)).toEqual([
        expect.any(Number),
        expect.any(Number),
        undefined,
        undefined,
      ]);
      const [one, other] = items.map(item => item.delta30d ?? 0);
      expect(
        order.endsWith('desc') ? one - other : other - one,
      ).toBeGreaterThan(0);
    },
  );

  it('pages through changes without a gap or a double', async () => {
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list('delta30d,asc', { limit: 1, cursor });
      titles.push(...page.items.map(item => item.title));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(titles).toEqual(['worse', 'better', 'fresh', 'unscored']);
  });

  it('names the worst failing controls when asked to', async () => {
    const { items } = await service.listScorecards({
      filter: [],
      order: parseRankingOrder('title,asc'),
      limit: 20,
      withWorstFailures: true,
    });
    expect(
      items.map(({ title, worstFailures }) => [
        title,
        worstFailures?.map(({ control }) => control),
      ]),
    ).toEqual([
      ['better', []],
      ['fresh', ['S3.8', 'S3.1', 'S3.5']],
      ['unscored', ['S3.8', 'S3.1']],
      ['worse', ['S3.8']],
    ]);
    expect(items[3].worstFailures).toEqual([
      {
        control: 'S3.8',
        practice: expect.stringMatching(/^[a-z-]+$/),
        severity: 'high',
        resources: 1,
      },
    ]);
    const [usual] = (await list('title,asc')).items;
    expect(usual.worstFailures).toBeUndefined();
  });
});
