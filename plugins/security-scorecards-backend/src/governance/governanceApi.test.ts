import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import request from 'supertest';
import { apiServer } from '../__testUtils__/apiServer';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const TAGS = 'security-scorecards/aws-tags';
const CART = 'component:default/cart';
const OTHER = 'component:default/other';
const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

const callers = {
  anonymous: mockCredentials.none.header(),
  unpermitted: mockCredentials.user.header('user:default/unpermitted'),
  stranger: mockCredentials.user.header('user:default/stranger'),
  owner: mockCredentials.user.header('user:default/owner'),
  security: mockCredentials.user.header('user:default/security'),
  service: mockCredentials.service.header(),
};

type Caller = keyof typeof callers;
const CALLERS = Object.keys(callers) as Caller[];

let app: Express;
let audited: jest.Mock;
let stage: Awaited<ReturnType<typeof createTestScorecards>>;

beforeAll(async () => {
  const database = await databases.init('SQLITE_3');
  const catalog = catalogOf(
    entityOf('System', 'shop'),
    entityOf('Component', 'cart', {
      annotations: { [TAGS]: 'service=cart' },
      spec: { system: 'shop' },
    }),
    entityOf('Component', 'other', {
      annotations: { [TAGS]: 'service=other' },
      spec: { system: 'shop' },
    }),
  );
  stage = await createTestScorecards({ database, catalog: catalog.service });
  const buckets = [
    bucket('cart-a', { service: 'cart', stage: 'prod' }),
    bucket('cart-b', { service: 'cart', stage: 'test' }),
    bucket('other-a', { service: 'other' }),
  ];
  await seedStore(database, {
    resources: buckets,
    evidence: buckets.flatMap(item => [
      evidence('S3.8', item),
      evidence('S3.5', item, { status: 'pass' }),
    ]),
  });
  await stage.run();
  const unfiltered = catalog.service.getEntitiesByRefs;
  catalog.service.getEntitiesByRefs = async (query, options) => {
    const answer = await unfiltered(query, options);
    const isStranger = JSON.stringify(options).includes('stranger');
    return {
      items: answer.items.map((item, index) =>
        isStranger && query.entityRefs[index] === CART ? undefined : item,
      ),
    };
  };
  const deny = 'deny' as const;
  const permission = (name: string) => `security-scorecards.${name}`;
  const server = await apiServer({
    database,
    catalog: catalog.service,
    collection: {
      getState: async () => {
        throw new Error('not asked for');
      },
      requestRefresh: async () => ({ requested: [] }),
    },
    scorecards: stage.service,
    ...stage,
    policies: {
      'user:default/unpermitted': {
        [permission('scorecard.read')]: deny,
        [permission('evidence.read')]: deny,
        [permission('waiver.request')]: deny,
        [permission('waiver.approve')]: deny,
        [permission('waiver.revoke')]: deny,
        [permission('attestation.create')]: deny,
        [permission('attestation.revoke')]: deny,
        [permission('attestation.organization')]: deny,
      },
      'user:default/stranger': {
        'catalog.entity.read': ref => ref !== CART,
        [permission('attestation.organization')]: deny,
      },
      'user:default/owner': {
        [permission('waiver.request')]: ref => ref === CART,
        [permission('waiver.approve')]: deny,
        [permission('waiver.revoke')]: deny,
        [permission('attestation.create')]: ref => ref === CART,
        [permission('attestation.revoke')]: ref => ref === CART,
        [permission('attestation.organization')]: deny,
      },
    },
  });
  app = server.app;
  audited = server.auditor.createEvent as jest.Mock;
});

function get(path: string, caller: Caller) {
  return request(app).get(`/v1${path}`).set('authorization', callers[caller]);
}

function post(path: string, body: object, caller: Caller) {
  return request(app)
    .post(`/v1${path}`)
    .set('authorization', callers[caller])
    .send(body);
}

const asked = (change: object = {}) => ({
  entityRef: CART,
  controlId: 's3.8',
  category: 'planned-fix',
  reason: 'The bucket moves behind CloudFront next month',
  ticketUrl: 'https://tickets.example/SEC-1',
  expiresAt: inDays(20),
  ...change,
});

async function requestedId(change: object = {}, caller: Caller = 'owner') {
  const answer = await post('/waivers', asked(change), caller);
  expect(answer.status).toBe(201);
  return String(answer.body.waiver.id);
}

async function activeId() {
  const id = await requestedId();
  expect((await post(`/waivers/${id}/approve`, {}, 'security')).status).toBe(
    200,
  );
  return id;
}

const ATTESTED = () => {
  const practice = stage.settings.catalogue.practices.find(
    item => item.mode === 'attested',
  );
  if (!practice) {
    throw new Error('The catalogue has no attested practice');
  }
  return practice.id;
};

const statement = (change: object = {}) => ({
  practiceId: ATTESTED(),
  entityRefs: [CART],
  proofUrl: 'https://wiki.example/review',
  ...change,
});

async function attestedId(change: object = {}, caller: Caller = 'owner') {
  const answer = await post('/attestations', statement(change), caller);
  expect(answer.status).toBe(201);
  return String(answer.body.items[0].id);
}

/** Ends what other tests left behind. */
async function clear() {
  const waivers = await get('/waivers?status=active&limit=500', 'security');
  for (const { id } of waivers.body.items) {
    await post(`/waivers/${id}/revoke`, {}, 'security');
  }
  const current = await get(
    '/attestations?status=current&limit=500',
    'security',
  );
  for (const { id } of current.body.items) {
    await post(`/attestations/${id}/revoke`, {}, 'security');
  }
}

const organization = { level: 'organization', entityRefs: undefined };

describe('who may do what', () => {
  const routes: [
    string,
    (caller: Caller) => Promise<{ status: number }>,
    Record<Caller, number>,
  ][] = [
    [
      'GET /waivers',
      async caller => get('/waivers', caller),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'GET /waivers/:id',
      async caller => get(`/waivers/${await requestedId()}`, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /waivers',
      async caller => post('/waivers', asked(), caller),
      row(401, 403, 404, 201, 201, 201),
    ],
    [
      'POST /waivers of another service',
      async caller => post('/waivers', asked({ entityRef: OTHER }), caller),
      row(401, 403, 201, 403, 201, 201),
    ],
    [
      'POST /waivers/preview',
      async caller =>
        post(
          '/waivers/preview',
          { entityRef: CART, controlId: 'S3.8' },
          caller,
        ),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /waivers/:id/approve',
      async caller =>
        post(`/waivers/${await requestedId()}/approve`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/deny',
      async caller => post(`/waivers/${await requestedId()}/deny`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/revoke',
      async caller => post(`/waivers/${await activeId()}/revoke`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/withdraw',
      async caller =>
        post(`/waivers/${await requestedId()}/withdraw`, {}, caller),
      row(401, 403, 404, 200, 403, 403),
    ],
    [
      'GET /attestations',
      async caller => get('/attestations', caller),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'GET /attestations/:id',
      async caller => get(`/attestations/${await attestedId()}`, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'GET /attestations/:id of the organisation',
      async caller =>
        get(
          `/attestations/${await attestedId(organization, 'security')}`,
          caller,
        ),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'POST /attestations',
      async caller => post('/attestations', statement(), caller),
      row(401, 403, 404, 201, 201, 201),
    ],
    [
      'POST /attestations of several services',
      async caller =>
        post('/attestations', statement({ entityRefs: [CART, OTHER] }), caller),
      row(401, 403, 404, 403, 201, 201),
    ],
    [
      'POST /attestations of the organisation',
      async caller => post('/attestations', statement(organization), caller),
      row(401, 403, 403, 403, 201, 201),
    ],
    [
      'POST /attestations/:id/revoke',
      async caller =>
        post(`/attestations/${await attestedId()}/revoke`, {}, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /attestations/:id/revoke of the organisation',
      async caller =>
        post(
          `/attestations/${await attestedId(organization, 'security')}/revoke`,
          {},
          caller,
        ),
      row(401, 403, 403, 403, 200, 200),
    ],
  ];

  function row(...statuses: number[]): Record<Caller, number> {
    const [anonymous, unpermitted, stranger, owner, security, service] =
      statuses;
    return { anonymous, unpermitted, stranger, owner, security, service };
  }

  it.each(routes)('%s', async (_, call, expected) => {
    const seen: Partial<Record<Caller, number>> = {};
    for (const caller of CALLERS) {
      seen[caller] = (await call(caller)).status;
    }
    expect(seen).toEqual(expected);
  });
});

describe('waivers', () => {
  it('are asked for, approved by another person, and counted until they are revoked', async () => {
    await clear();
    await stage.run();
    const before = (await stage.service.getScorecard(CART)).risk;
    const id = await requestedId({ tags: 'stage=prod' });
    const self = await post(`/waivers/${id}/approve`, {}, 'owner');
    expect(self.status).toBe(403);
    const approved = await post(
      `/waivers/${id}/approve`,
      { note: 'agreed', version: 1 },
      'security',
    );
    expect(approved.body).toMatchObject({
      waiver: {
        status: 'active',
        controlId: 'S3.8',
        owner: 'group:default/team-a',
        approvals: [{ by: 'user:default/security', note: 'agreed' }],
      },
      events: [
        { action: 'requested', actor: 'user:default/owner' },
        { action: 'approved', from: 'requested', to: 'active' },
      ],
    });
    const again = await post(`/waivers/${id}/deny`, {}, 'security');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('is active');

    const control = async (ref: string) => {
      const card = await stage.service.getScorecard(ref);
      const found = card.domains
        .flatMap(domain => domain.practices)
        .flatMap(practice => practice.controls)
        .find(item => item.id === 'S3.8' && !item.inherited);
      return { card, counts: found?.counts };
    };
    await stage.run();
    const cart = await control(CART);
    expect(cart.counts).toMatchObject({ waived: 1, fail: 1 });
    expect(cart.card.waivers).toEqual([
      expect.objectContaining({ id, resourceCount: 1, origin: 'api' }),
    ]);
    expect(cart.card.risk.value).toBeLessThan(before.value);
    // The whole shows the part's waiver, on the part's resources alone.
    expect((await control('system:default/shop')).counts).toMatchObject({
      waived: 1,
      fail: 2,
    });
    expect((await control(OTHER)).card.waivers).toBeUndefined();

    await post(`/waivers/${id}/revoke`, {}, 'security');
    await stage.run();
    expect((await control(CART)).counts).toMatchObject({ waived: 0, fail: 2 });
  });

  it('tell who decides at the same time which one came first', async () => {
    const id = await requestedId();
    const answers = await Promise.all([
      post(`/waivers/${id}/approve`, {}, 'security'),
      post(`/waivers/${id}/deny`, {}, 'service'),
    ]);
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409]);
    const { waiver, events } = (await get(`/waivers/${id}`, 'owner')).body;
    const winner = answers.find(answer => answer.status === 200);
    expect(waiver.status).toBe(winner?.body.waiver.status);
    expect(events).toHaveLength(2);
  });

  it.each([
    [{ expiresAt: inDays(-1) }, 'expiresAt'],
    [{ expiresAt: inDays(400) }, 'expiresAt'],
    [{ expiresAt: 'soon' }, 'expiresAt'],
    [{ ticketUrl: 'data:text/html,hello' }, 'ticketUrl'],
    [{ reason: 'x'.repeat(2001) }, 'reason'],
    [{ reason: '  ' }, 'reason'],
    [{ controlId: 'S3.999' }, 'controlId'],
    [{ controlId: undefined, practiceId: 'nothing' }, 'practiceId'],
    [{ controlId: undefined }, 'controlId'],
    [{ controlId: 'S3.5' }, 'controlId'],
    [{ entityRef: 'cart' }, 'entityRef'],
    [{ tags: 'stage=none' }, 'tags'],
    [{ tags: 'stage' }, 'tags'],
    [{ resourceIds: ['arn:aws:s3:::other-a'] }, 'resourceIds'],
    [{ endsOnChange: true }, 'endsOnChange'],
    [{ category: 'because' }, 'category'],
  ])('are refused with the field: %j', async (change, field) => {
    const answer = await post('/waivers', asked(change), 'owner');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });

  it('are listed in order, by page, without those of hidden entities', async () => {
    const other = await requestedId({ entityRef: OTHER }, 'security');
    const late = await activeId();
    const ids: string[] = [];
    let cursor: string | undefined;
    let total: number;
    do {
      const page = await get(
        `/waivers?status=requested&status=active&limit=3${
          cursor ? `&cursor=${cursor}` : ''
        }`,
        'security',
      );
      ids.push(...page.body.items.map((item: { id: string }) => item.id));
      total = page.body.totalItems;
      cursor = page.body.pageInfo.nextCursor;
    } while (cursor);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(ids.indexOf(other)).toBeLessThan(ids.indexOf(late));
    const strange = await get('/waivers', 'stranger');
    expect(
      new Set(
        strange.body.items.map((item: { entityRef: string }) => item.entityRef),
      ),
    ).toEqual(new Set([OTHER]));
    expect(strange.body.totalItems).toBeLessThan(total);
  });

  it('are previewed with what they cover', async () => {
    const { body } = await post(
      '/waivers/preview',
      { entityRef: CART, controlId: 'S3.8', tags: 'stage=prod' },
      'owner',
    );
    expect(body).toMatchObject({
      controls: ['S3.8'],
      resources: ['arn:aws:s3:::cart-a'],
      totalResources: 1,
      approvalsNeeded: 1,
    });
    expect(body.score.then.value).toBeGreaterThanOrEqual(body.score.now.value);
  });

  it('write down every attempt, also a refused one', async () => {
    audited.mockClear();
    await post('/waivers', asked({ controlId: 'S3.999' }), 'owner');
    await post('/waivers/none/approve', {}, 'owner');
    await post('/attestations', statement({ entityRefs: [OTHER] }), 'owner');
    expect(audited.mock.calls.map(([event]) => event.eventId)).toEqual([
      'waiver-request',
      'waiver-approve',
      'attestation-create',
    ]);
    for (const { value } of audited.mock.results) {
      expect((await value).fail).toHaveBeenCalledTimes(1);
    }
  });
});

describe('attestations', () => {
  const stateOf = async (ref: string, practiceId = ATTESTED()) => {
    await stage.run();
    const card = await stage.service.getScorecard(ref);
    return card.domains
      .flatMap(domain => domain.practices)
      .find(item => item.id === practiceId)?.attestation;
  };

  it('are inherited downwards, and the nearest answer counts', async () => {
    await clear();
    await attestedId(organization, 'security');
    await attestedId({ entityRefs: ['system:default/shop'] }, 'security');
    expect(await stateOf(OTHER)).toMatchObject({
      status: 'valid',
      attestedBy: 'user:default/security',
      inheritedFrom: 'system:default/shop',
    });
    const id = await attestedId(
      { answer: 'no', entityRefs: [OTHER] },
      'service',
    );
    expect(await stateOf(OTHER)).toEqual({
      required: true,
      status: 'missing',
    });
    const revoked = await post(`/attestations/${id}/revoke`, {}, 'security');
    expect(revoked.body.events).toHaveLength(2);
    expect(await stateOf(OTHER)).toMatchObject({ status: 'valid' });
    const again = await post(`/attestations/${id}/revoke`, {}, 'security');
    expect(again.status).toBe(409);
    expect(again.body.error.message).toContain('is revoked');
  });

  it('are made for all services or for none', async () => {
    const before = (await get('/attestations', 'security')).body.totalItems;
    const answer = await post(
      '/attestations',
      statement({ entityRefs: [CART, OTHER, 'component:default/none'] }),
      'security',
    );
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain('component:default/none');
    expect((await get('/attestations', 'security')).body.totalItems).toBe(
      before,
    );
  });

  it.each([
    [{ practiceId: 'nothing' }, 'practiceId'],
    [{ proofUrl: 'ftp://x.example' }, 'proofUrl'],
    [{ proofUrl: undefined }, 'proofUrl'],
    [{ expiresAt: inDays(-1) }, 'expiresAt'],
    [{ expiresAt: inDays(4000) }, 'expiresAt'],
    [{ statement: 'x'.repeat(4001) }, 'statement'],
    [{ entityRefs: undefined }, 'entityRefs'],
    [{ level: 'organization' }, 'entityRefs'],
  ])('are refused with the field: %j', async (change, field) => {
    const answer = await post('/attestations', statement(change), 'security');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(field);
  });
});
