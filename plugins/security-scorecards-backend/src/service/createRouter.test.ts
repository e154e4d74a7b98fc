import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { Express } from 'express';
import request from 'supertest';
import type { CollectionService } from '../collection/CollectionService';
import { apiServer } from '../__testUtils__/apiServer';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { ACCOUNT, bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const TAGS = 'security-scorecards/aws-tags';
const COUNT = 230;
const NAMES = Array.from({ length: COUNT }, (_, index) => `s${index}`);
const VISIBLE = 'component:default/s0';
const HIDDEN = 'component:default/s1';

/** A catalog that shows the entities by their owner to the user `reader` only in part. */
const readsOnly = (entityRef: string) =>
  !['component:default/s1', 'component:default/broken-hidden'].includes(
    entityRef,
  );

const collection: CollectionService = {
  getState: async () => ({
    targets: [],
    coverage: [],
    configurationProblems: [],
    totals: {
      accounts: 1,
      evidence: COUNT,
    },
  }),
  requestRefresh: async ({ targetId }) => {
    if (targetId === 'gone') {
      throw new NotFoundError(`There is no target ${targetId}`);
    }
    return { requested: ['a'] };
  },
};

const callers = {
  anonymous: mockCredentials.none.header(),
  reader: mockCredentials.user.header('user:default/reader'),
  stranger: mockCredentials.user.header('user:default/stranger'),
  unpermitted: mockCredentials.user.header('user:default/unpermitted'),
  partial: mockCredentials.user.header('user:default/partial'),
  service: mockCredentials.service.header(),
};

type Caller = keyof typeof callers;

let app: Express;
let authorize: jest.Mock;
let audited: Awaited<ReturnType<typeof apiServer>>['auditor']['createEvent'];

beforeAll(async () => {
  const database = await databases.init('SQLITE_3');
  const catalog = catalogOf(
    ...NAMES.map(name =>
      entityOf('Component', name, {
        annotations: { [TAGS]: `service=${name}` },
      }),
    ),
    entityOf('Component', 'broken', { annotations: { [TAGS]: 'x' } }),
    entityOf('Component', 'broken-hidden', { annotations: { [TAGS]: 'x' } }),
    entityOf('Component', 'bare'),
  );
  const {
    run,
    service,
    fleet,
    attribution,
    history,
    settings,
    waivers,
    attestations,
  } = await createTestScorecards({
    database,
    catalog: catalog.service,
  });
  const buckets = NAMES.map(name => bucket(name, { service: name }));
  await seedStore(database, {
    resources: buckets,
    evidence: buckets.map(item => evidence('S3.8', item)),
  });
  await run();
  const unfiltered = catalog.service.getEntitiesByRefs;
  catalog.service.getEntitiesByRefs = async (query, options) => {
    const answer = await unfiltered(query, options);
    const caller = JSON.stringify(options);
    const shows = (ref: string) => {
      if (caller.includes('stranger')) {
        return false;
      }
      return caller.includes('"type":"service"') || readsOnly(ref);
    };
    return {
      items: answer.items.map((item, index) =>
        shows(query.entityRefs[index]) ? item : undefined,
      ),
    };
  };
  const deny = 'deny' as const;
  const server = await apiServer({
    database,
    catalog: catalog.service,
    settings,
    scorecards: service,
    fleet,
    collection,
    attribution,
    history,
    waivers,
    attestations,
    policies: {
      'user:default/reader': { 'catalog.entity.read': readsOnly },
      'user:default/stranger': {
        'catalog.entity.read': () => false,
        'security-scorecards.collection.read': deny,
        'security-scorecards.collection.refresh': deny,
        'security-scorecards.unattributed.read': deny,
      },
      'user:default/unpermitted': {
        'security-scorecards.scorecard.read': deny,
        'security-scorecards.evidence.read': deny,
        'security-scorecards.collection.read': deny,
        'security-scorecards.collection.refresh': deny,
        'security-scorecards.unattributed.read': deny,
      },
      'user:default/single': { 'security-scorecards.fleet.read': deny },
      'user:default/partial': {
        'security-scorecards.scorecard.read': ref => ref.endsWith('9'),
        'security-scorecards.evidence.read': ref => ref.endsWith('9'),
      },
    },
  });
  app = server.app;
  authorize = server.authorize;
  audited = server.auditor.createEvent;
});

function get(path: string, caller: Caller = 'reader') {
  return request(app).get(`/v1${path}`).set('authorization', callers[caller]);
}

function preview(body: object, caller: Caller = 'reader') {
  return request(app)
    .post('/v1/attribution/preview')
    .set('authorization', callers[caller])
    .send(body);
}

const card = (ref: string) => `/scorecards/by-name/${ref.replace(':', '/')}`;

describe('who may read what', () => {
  const statuses: Record<string, Record<Caller, number>> = {
    '/catalogue': {
      anonymous: 401,
      reader: 200,
      stranger: 200,
      unpermitted: 200,
      partial: 200,
      service: 200,
    },
    '/scorecards': {
      anonymous: 401,
      reader: 200,
      stranger: 200,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    '/fleet': {
      anonymous: 401,
      reader: 200,
      stranger: 200,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    '/rollups?by=owner': {
      anonymous: 401,
      reader: 200,
      stranger: 200,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    '/heatmap': {
      anonymous: 401,
      reader: 200,
      stranger: 200,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    [card(VISIBLE)]: {
      anonymous: 401,
      reader: 200,
      stranger: 404,
      unpermitted: 403,
      partial: 403,
      service: 200,
    },
    [card(HIDDEN)]: {
      anonymous: 401,
      reader: 404,
      stranger: 404,
      unpermitted: 404,
      partial: 404,
      service: 200,
    },
    [`${card(VISIBLE)}/evidence`]: {
      anonymous: 401,
      reader: 200,
      stranger: 404,
      unpermitted: 403,
      partial: 403,
      service: 200,
    },
    [`${card(HIDDEN)}/evidence`]: {
      anonymous: 401,
      reader: 404,
      stranger: 404,
      unpermitted: 404,
      partial: 404,
      service: 200,
    },
    [`${card(VISIBLE)}/signals`]: {
      anonymous: 401,
      reader: 200,
      stranger: 404,
      unpermitted: 403,
      partial: 403,
      service: 200,
    },
    [`${card(HIDDEN)}/signals`]: {
      anonymous: 401,
      reader: 404,
      stranger: 404,
      unpermitted: 404,
      partial: 404,
      service: 200,
    },
    [card('component:default/s9')]: {
      anonymous: 401,
      reader: 200,
      stranger: 404,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    [card('component:default/none')]: {
      anonymous: 401,
      reader: 404,
      stranger: 404,
      unpermitted: 404,
      partial: 404,
      service: 404,
    },
    [`${card(VISIBLE)}/attribution`]: {
      anonymous: 401,
      reader: 200,
      stranger: 404,
      unpermitted: 403,
      partial: 403,
      service: 200,
    },
    [`${card(HIDDEN)}/attribution`]: {
      anonymous: 401,
      reader: 404,
      stranger: 404,
      unpermitted: 404,
      partial: 404,
      service: 200,
    },
    ['/unattributed']: {
      anonymous: 401,
      reader: 200,
      stranger: 403,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    ['/accounts']: {
      anonymous: 401,
      reader: 200,
      stranger: 403,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
    '/collection': {
      anonymous: 401,
      reader: 200,
      stranger: 403,
      unpermitted: 403,
      partial: 200,
      service: 200,
    },
  };
  const cases = Object.entries(statuses).flatMap(([path, byCaller]) =>
    Object.entries(byCaller).map(
      ([caller, status]) => [path, caller as Caller, status] as const,
    ),
  );

  it.each(cases)('GET %s as %s answers %d', async (path, caller, status) => {
    const response = await get(path, caller);
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
      const response = await request(app)
        .get(`/v1${path}`)
        .set(
          'authorization',
          mockCredentials.user.header('user:default/single'),
        );
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
    const response = await request(app)
      .post('/v1/collection/refresh')
      .set('authorization', callers[caller])
      .send({ source: 'security-hub' });
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
      const response = await preview({ entityRef, annotations: {} }, caller);
      expect(response.status).toBe(status);
    },
  );

  it('names other entities only to whom they are shown', async () => {
    const changed = {
      entityRef: VISIBLE,
      annotations: { [TAGS]: 'service=s1;service=s2' },
    };
    const mine = await preview(changed);
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
    const all = await preview(changed, 'service');
    expect(
      all.body.entities.map((item: { entityRef: string }) => item.entityRef),
    ).toEqual([HIDDEN, 'component:default/s2']);
  });

  it('tells a hidden entity and a missing one with the same words', async () => {
    const hidden = await get(card(HIDDEN));
    const missing = await get(card('component:default/none'));
    expect(hidden.body.error.message.replace('s1', '…')).toBe(
      missing.body.error.message.replace('none', '…'),
    );
  });

  it('tells how to annotate an entity that has no scorecard', async () => {
    const response = await get(card('component:default/bare'));
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain(TAGS);
    const stranger = await get(card('component:default/bare'), 'stranger');
    expect(stranger.body.error.message).not.toContain(TAGS);
  });
});

describe('lists', () => {
  it('filters before it counts, sorts and pages', async () => {
    const everything = COUNT + 2;
    expect((await get('/scorecards', 'service')).body.totalItems).toBe(
      everything,
    );
    const mine = await get('/scorecards?limit=500');
    expect(mine.body.totalItems).toBe(everything - 2);
    expect(mine.body.items).toHaveLength(everything - 2);
    expect((await get('/scorecards', 'stranger')).body).toEqual({
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
      const fleet = (await get('/fleet', caller)).body;
      expect(fleet.entities).toBe(entities);
      expect((await get('/heatmap', caller)).body.totalItems).toBe(entities);
      const rollups = (await get('/rollups?by=owner', caller)).body;
      expect(
        rollups.items.map((item: { entities: number }) => item.entities),
      ).toEqual(entities === 0 ? [] : [entities]);
    }
    const [fix] = (await get('/fleet', 'partial')).body.fixes;
    expect(fix).toMatchObject({ control: 'S3.8', entities: 23 });
    expect((await get('/fleet', 'stranger')).body.fixes).toEqual([]);
  });

  it('asks for conditional decisions in parts that the permission backend takes', async () => {
    authorize.mockClear();
    const response = await get('/scorecards?limit=500', 'partial');
    expect(response.body.totalItems).toBe(23);
    const sizes = authorize.mock.calls.map(([requests]) => requests.length);
    expect(sizes.every(size => size <= 200)).toBe(true);
    await get('/scorecards?limit=1', 'partial');
    // The decisions on entities are kept for seconds; the permission to read the fleet is asked for each time.
    expect(authorize.mock.calls).toHaveLength(sizes.length + 1);
  });

  it('takes several filters and one', async () => {
    const one = await get('/scorecards?filter=text%3Ds22');
    expect(one.status).toBe(200);
    expect(one.body.totalItems).toBe(9 + 2);
    const two = await get(
      '/scorecards?filter=text%3Dbroken&filter=owner%3Dnobody',
    );
    expect(two.body.totalItems).toBe(1);
  });

  it('shows problems of entities that the caller may read', async () => {
    const refs = async (caller: Caller) =>
      (await get('/collection', caller)).body.problems.map(
        (item: { entityRef: string }) => item.entityRef,
      );
    expect(await refs('reader')).toEqual(['component:default/broken']);
    expect(await refs('service')).toEqual([
      'component:default/broken',
      'component:default/broken-hidden',
    ]);
  });

  it('counts each piece of evidence once', async () => {
    const { totals } = (await get('/collection')).body;
    expect(totals).toMatchObject({
      evidence: COUNT,
      attributedEvidence: COUNT,
      accountLevelEvidence: 0,
      unattributedEvidence: 0,
    });
  });
});

describe('requests that cannot be answered', () => {
  it.each([
    ['/scorecards?limit=0', 'limit'],
    ['/scorecards?limit=501', 'limit'],
    ['/scorecards?limit=x', 'limit'],
    ['/scorecards?cursor=broken', 'cursor'],
    ['/fleet?filter=colour%3Dred', 'filter'],
    ['/rollups', 'by'],
    ['/rollups?by=colour', 'by'],
    ['/rollups?by=owner&cursor=broken', 'cursor'],
    ['/heatmap?orderField=colour', 'orderField'],
    ['/heatmap?limit=501', 'limit'],
    ['/scorecards?orderField=colour', 'orderField'],
    ['/scorecards?filter=colour%3Dred', 'filter'],
    ['/scorecards?colour=red', 'colour'],
    [`${card(VISIBLE)}/evidence?status=red`, 'status'],
    [`${card(VISIBLE)}/evidence?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/evidence?limit=1.5`, 'limit'],
    [`${card(VISIBLE)}/signals?severity=red`, 'severity'],
    [`${card(VISIBLE)}/signals?state=open`, 'state'],
    [`${card(VISIBLE)}/signals?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/attribution?cursor=broken`, 'cursor'],
    [`${card(VISIBLE)}/attribution?limit=0`, 'limit'],
    ['/unattributed?groupBy=colour', 'groupBy'],
    ['/unattributed?cursor=broken', 'cursor'],
    ['/accounts?cursor=broken', 'cursor'],
  ])('GET %s names %s', async (path, field) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(field),
    });
  });

  it.each<[object, string]>([
    [{}, 'entityRef'],
    [{ entityRef: VISIBLE }, 'annotations'],
    [{ entityRef: 'a b', annotations: {} }, 'entityRef'],
    [{ entityRef: 7, annotations: {} }, 'entityRef'],
    [{ entityRef: VISIBLE, annotations: { [TAGS]: 7 } }, 'annotations'],
    [{ entityRef: VISIBLE, annotations: [] }, 'annotations'],
    [{ entityRef: VISIBLE, annotations: {}, colour: 1 }, 'colour'],
    [
      { entityRef: VISIBLE, annotations: { [TAGS]: 'x'.repeat(8001) } },
      'annotations',
    ],
    [
      {
        entityRef: VISIBLE,
        annotations: Object.fromEntries(
          Array.from({ length: 101 }, (_, index) => [`a${index}`, '']),
        ),
      },
      'annotations',
    ],
    [
      {
        entityRef: VISIBLE,
        annotations: { 'security-scorecards/tags': 'a=b' },
      },
      'annotations',
    ],
  ])('POST /attribution/preview %j names %s', async (body, field) => {
    const response = await preview(body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(field);
  });

  it('answers 404 for a target that does not exist, and notes both ends of a request', async () => {
    audited.mockClear();
    const response = await request(app)
      .post('/v1/collection/refresh')
      .set('authorization', callers.reader)
      .send({ targetId: 'gone' });
    expect(response.status).toBe(404);
    const event = await audited.mock.results[0].value;
    expect(event.fail).toHaveBeenCalledTimes(1);
    expect(event.success).not.toHaveBeenCalled();
  });

  it('refuses unknown members of a request', async () => {
    const response = await request(app)
      .post('/v1/collection/refresh')
      .set('authorization', callers.reader)
      .send({ target: ACCOUNT });
    expect(response.status).toBe(400);
  });
});
