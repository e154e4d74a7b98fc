import { TestDatabases } from '@backstage/backend-test-utils';
import {
  COUNT,
  startFleetApi,
  type Caller,
  type FleetApi,
} from './__testUtils__/fleetApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let api: FleetApi;

beforeAll(async () => {
  api = await startFleetApi(await databases.init('SQLITE_3'));
});

describe('lists', () => {
  it('filters before it counts, sorts and pages', async () => {
    const everything = COUNT + 2;
    expect((await api.get('/scorecards', 'service')).body.totalItems).toBe(
      everything,
    );
    const mine = await api.get('/scorecards?limit=500');
    expect(mine.body.totalItems).toBe(everything - 2);
    expect(mine.body.items).toHaveLength(everything - 2);
    expect((await api.get('/scorecards', 'stranger')).body).toEqual({
      items: [],
      totalItems: 0,
      pageInfo: {},
    });
  });

  it('adds up what the caller may read, and nothing else', async () => {
    const everything = COUNT + 2;
    const seen: [Caller, number][] = [
      ['service', everything],
      ['reader', everything - 2],
      ['partial', 23],
      ['stranger', 0],
    ];
    for (const [caller, entities] of seen) {
      const fleet = (await api.get('/fleet', caller)).body;
      expect(fleet.entities).toBe(entities);
      expect((await api.get('/heatmap', caller)).body.totalItems).toBe(
        entities,
      );
      const rollups = (await api.get('/rollups?by=owner', caller)).body;
      expect(
        rollups.items.map((item: { entities: number }) => item.entities),
      ).toEqual(entities === 0 ? [] : [entities]);
    }
    const [fix] = (await api.get('/fleet', 'partial')).body.fixes;
    expect(fix).toMatchObject({ control: 'S3.8', entities: 23 });
    expect((await api.get('/fleet', 'stranger')).body.fixes).toEqual([]);
  });

  it('asks for conditional decisions in parts that the permission backend takes', async () => {
    api.authorize.mockClear();
    const response = await api.get('/scorecards?limit=500', 'partial');
    expect(response.body.totalItems).toBe(23);
    const sizes = api.authorize.mock.calls.map(([requests]) => requests.length);
    expect(sizes.every(size => size <= 200)).toBe(true);
    await api.get('/scorecards?limit=1', 'partial');
    // What was decided is kept for seconds.
    expect(api.authorize.mock.calls).toHaveLength(sizes.length);
  });

  it('takes several filters and one', async () => {
    const one = await api.get('/scorecards?filter=text%3Ds22');
    expect(one.status).toBe(200);
    expect(one.body.totalItems).toBe(9 + 2);
    const two = await api.get(
      '/scorecards?filter=text%3Dbroken&filter=owner%3Dnobody',
    );
    expect(two.body.totalItems).toBe(1);
  });

  it('shows problems of entities that the caller may read', async () => {
    const refs = async (caller: Caller) =>
      (await api.get('/collection', caller)).body.problems.map(
        (item: { entityRef: string }) => item.entityRef,
      );
    expect(await refs('reader')).toEqual(['component:default/broken']);
    expect(await refs('service')).toEqual([
      'component:default/broken',
      'component:default/broken-hidden',
    ]);
  });

  it('counts each piece of evidence once', async () => {
    const { totals } = (await api.get('/collection')).body;
    expect(totals).toMatchObject({
      evidence: COUNT,
      attributedEvidence: COUNT,
      accountLevelEvidence: 0,
      unattributedEvidence: 0,
    });
  });
});
