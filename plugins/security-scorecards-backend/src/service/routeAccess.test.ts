import { TestDatabases } from '@backstage/backend-test-utils';
import {
  HIDDEN,
  TAGS,
  VISIBLE,
  scorecardPath as card,
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

describe('who may read what', () => {
  const access: {
    paths: string[];
    statuses: Record<Exclude<Caller, 'single'>, number>;
  }[] = [
    {
      paths: ['/catalogue'],
      statuses: {
        anonymous: 401,
        reader: 200,
        stranger: 200,
        unpermitted: 200,
        partial: 200,
        service: 200,
      },
    },
    // Lists: what may be read of them is filtered.
    {
      paths: [
        '/scorecards',
        '/fleet',
        '/fleet/templates',
        '/rollups?by=owner',
        '/heatmap',
      ],
      statuses: {
        anonymous: 401,
        reader: 200,
        stranger: 200,
        unpermitted: 403,
        partial: 200,
        service: 200,
      },
    },
    {
      paths: [
        card(VISIBLE),
        `${card(VISIBLE)}/evidence`,
        `${card(VISIBLE)}/signals`,
        `${card(VISIBLE)}/attribution`,
      ],
      statuses: {
        anonymous: 401,
        reader: 200,
        stranger: 404,
        unpermitted: 403,
        partial: 403,
        service: 200,
      },
    },
    {
      paths: [
        card(HIDDEN),
        `${card(HIDDEN)}/evidence`,
        `${card(HIDDEN)}/signals`,
        `${card(HIDDEN)}/attribution`,
      ],
      statuses: {
        anonymous: 401,
        reader: 404,
        stranger: 404,
        unpermitted: 404,
        partial: 404,
        service: 200,
      },
    },
    {
      paths: [card('component:default/s9')],
      statuses: {
        anonymous: 401,
        reader: 200,
        stranger: 404,
        unpermitted: 403,
        partial: 200,
        service: 200,
      },
    },
    {
      paths: [card('component:default/none')],
      statuses: {
        anonymous: 401,
        reader: 404,
        stranger: 404,
        unpermitted: 404,
        partial: 404,
        service: 404,
      },
    },
    {
      paths: ['/unattributed', '/accounts', '/collection'],
      statuses: {
        anonymous: 401,
        reader: 200,
        stranger: 403,
        unpermitted: 403,
        partial: 200,
        service: 200,
      },
    },
  ];
  const cases = access.flatMap(({ paths, statuses }) =>
    paths.flatMap(path =>
      Object.entries(statuses).map(
        ([caller, status]) => [path, caller as Caller, status] as const,
      ),
    ),
  );

  it.each(cases)('GET %s as %s answers %d', async (path, caller, status) => {
    const response = await api.get(path, caller);
    expect(response.status).toBe(status);
    expect(response.body.response?.statusCode).toBe(
      status === 200 ? undefined : status,
    );
  });

  it.each([
    ['/scorecards', 403],
    ['/fleet', 403],
    ['/rollups?by=owner', 403],
    ['/heatmap', 403],
    ['/history', 403],
    [card(VISIBLE), 200],
    [`${card(VISIBLE)}/evidence`, 200],
  ])(
    'GET %s answers %d to who may not read the fleet',
    async (path, status) => {
      const response = await api.get(path, 'single');
      expect(response.status).toBe(status);
    },
  );

  it.each<[Caller, number]>([
    ['anonymous', 401],
    ['reader', 202],
    ['stranger', 403],
    ['unpermitted', 403],
    ['partial', 202],
    ['service', 202],
  ])('POST /collection/refresh as %s answers %d', async (caller, status) => {
    const response = await api.post(
      '/collection/refresh',
      { source: 'security-hub' },
      caller,
    );
    expect(response.status).toBe(status);
  });

  it.each<[string, Caller, number]>([
    [VISIBLE, 'anonymous', 401],
    [VISIBLE, 'reader', 200],
    [VISIBLE, 'stranger', 404],
    [VISIBLE, 'unpermitted', 403],
    [VISIBLE, 'partial', 403],
    [VISIBLE, 'service', 200],
    [HIDDEN, 'reader', 404],
    [HIDDEN, 'service', 200],
    ['component:default/s9', 'partial', 200],
    ['component:default/none', 'service', 404],
  ])(
    'POST /attribution/preview of %s as %s answers %d',
    async (entityRef, caller, status) => {
      const response = await api.post(
        '/attribution/preview',
        { entityRef, annotations: {} },
        caller,
      );
      expect(response.status).toBe(status);
    },
  );

  it('names other entities only to whom they are shown', async () => {
    const changed = {
      entityRef: VISIBLE,
      annotations: { [TAGS]: 'service=s1;service=s2' },
    };
    const mine = await api.post('/attribution/preview', changed);
    expect(mine.body).toMatchObject({
      gained: { count: 2 },
      lost: { count: 1 },
      entities: [
        {
          entityRef: 'component:default/s2',
          effect: 'shares',
          resources: 1,
        },
        { hidden: 1, effect: 'shares', resources: 1 },
      ],
    });
    const all = await api.post('/attribution/preview', changed, 'service');
    expect(
      all.body.entities.map((item: { entityRef: string }) => item.entityRef),
    ).toEqual([HIDDEN, 'component:default/s2']);
  });

  it('tells a hidden entity and a missing one with the same words', async () => {
    const hidden = await api.get(card(HIDDEN));
    const missing = await api.get(card('component:default/none'));
    expect(hidden.body.error.message.replace('s1', '…')).toBe(
      missing.body.error.message.replace('none', '…'),
    );
  });

  it('tells how to annotate an entity that has no scorecard', async () => {
    const response = await api.get(card('component:default/bare'));
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(TAGS);
    const stranger = await api.get(card('component:default/bare'), 'stranger');
    expect(stranger.body.error.message).not.toContain(TAGS);
  });
});
