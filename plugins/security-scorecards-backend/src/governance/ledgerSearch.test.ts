import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const NOW = new Date('2026-11-22T12:00:00.000Z');
const COUNT = 45;
const NAMES = Array.from({ length: COUNT }, (_, index) => `shop-${index}`);
const REFS = NAMES.map(name => `component:default/${name}`);

const waiverOf = (name: string, index: number): JsonObject => ({
  id: name,
  entity: `component:default/${name}`,
  ...(index === 7 ? { practice: 'encryption-at-rest' } : { control: 'S3.9' }),
  category: 'accepted-risk',
  reason: 'Nothing else protects 100 % of it',
  owner: `group:default/${index % 9 === 0 ? 'pay_ments' : 'paxments'}`,
  approvedBy: 'user:default/sam',
  approvedOn: '2026-11-20',
  expires: '2026-12-01',
});

async function stageOf(database: Knex) {
  const stage = await createTestScorecards({
    database,
    catalog: catalogOf(...NAMES.map(name => entityOf('Component', name)))
      .service,
    config: {
      governance: {
        waivers: NAMES.map(waiverOf),
        attestations: [
          {
            id: 'plan',
            practice: 'incident-response-plan',
            organization: true,
            statement: 'Read by all',
            attestedBy: 'user:default/ann',
            attestedOn: '2026-11-01',
          },
          {
            id: 'containment',
            practice: 'containment-isolation',
            entities: [REFS[3]],
            statement: 'Tried',
            attestedBy: 'user:default/ben',
            attestedOn: '2026-11-01',
          },
        ],
      },
    },
    clock: () => NOW,
  });
  await stage.run();
  await stage.runLedgers();
  return stage;
}

describe.each(databases.eachSupportedId())('search on %s', databaseId => {
  let stage: Awaited<ReturnType<typeof stageOf>>;

  beforeAll(async () => {
    stage = await stageOf(await databases.init(databaseId));
  });

  it.each([
    ['shop-44', [44]],
    ['SHOP-44 s3.9', [44]],
    ['encryption rest', [7]],
    ['pay_ments', [0, 9, 18, 27, 36]],
    ['pay_ments shop-9', [9]],
    ['shop-44 encryption', []],
    ['%', []],
  ])('finds waivers by %s, over all pages', async (text, found) => {
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.waivers.list(
        { statuses: ['active'], text, limit: 2, cursor },
        REFS,
      );
      expect(page.totalItems).toBe(found.length);
      expect(page.items.length).toBeLessThanOrEqual(2);
      refs.push(...page.items.map(item => item.entityRef));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    expect(refs.sort()).toEqual(found.map(index => REFS[index]).sort());
  });

  it('finds by the title of the control, and only what may be read', async () => {
    const title = 'server access logs';
    const all = { statuses: [], text: title, limit: 500 };
    expect((await stage.waivers.list(all, REFS)).totalItems).toBe(COUNT - 1);
    expect((await stage.waivers.list(all, REFS.slice(0, 3))).totalItems).toBe(
      3,
    );
  });

  it('refuses the cursor of another search', async () => {
    const query = { statuses: [], text: 's3.9', limit: 2 };
    const { pageInfo } = await stage.waivers.list(query, REFS);
    await expect(
      stage.waivers.list(
        { ...query, text: 'other', cursor: pageInfo.nextCursor },
        REFS,
      ),
    ).rejects.toThrow('cursor');
  });

  it.each([
    ['ann', ['incident-response-plan']],
    ['organisation plan', ['incident-response-plan']],
    ['shop-3', ['containment-isolation']],
    ['ben incident', []],
  ])('finds attestations by %s', async (text, found) => {
    const list = await stage.attestations.list(
      { statuses: [], text, limit: 10 },
      REFS,
    );
    expect(list.items.map(item => item.practiceId)).toEqual(found);
    expect(list.totalItems).toBe(found.length);
  });
});
