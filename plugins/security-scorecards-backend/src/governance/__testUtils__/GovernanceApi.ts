import { mockCredentials } from '@backstage/backend-test-utils';
import type { Express } from 'express';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import { apiServer } from '../../__testUtils__/apiServer';
import { catalogOf, entityOf } from '../../__testUtils__/catalogOf';
import { createTestScorecards } from '../../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../../__testUtils__/fakeCollector';
import { seedStore } from '../../__testUtils__/seedStore';

const TAGS = 'security-scorecards/aws-tags';
/** A service that `owner` owns and `stranger` may not see. */
export const CART = 'component:default/cart';
/** A service of somebody else, in the same system. */
export const OTHER = 'component:default/other';
const DAY = 24 * 60 * 60 * 1000;
/** Time in so many days from now. */
export const inDays = (days: number) =>
  new Date(Date.now() + days * DAY).toISOString();

/** Who asks; what each of them may do is told in `startGovernanceApi`. */
const callers = {
  anonymous: mockCredentials.none.header(),
  unpermitted: mockCredentials.user.header('user:default/unpermitted'),
  stranger: mockCredentials.user.header('user:default/stranger'),
  owner: mockCredentials.user.header('user:default/owner'),
  security: mockCredentials.user.header('user:default/security'),
  service: mockCredentials.service.header(),
};

/** Who asks. */
export type Caller = keyof typeof callers;
/** All who ask. */
export const CALLERS = Object.keys(callers) as Caller[];

/** Body of a request for a waiver. */
export const asked = (change: object = {}) => ({
  entityRef: CART,
  controlId: 's3.8',
  category: 'planned-fix',
  reason: 'The bucket moves behind CloudFront next month',
  ticketUrl: 'https://tickets.example/SEC-1',
  expiresAt: inDays(20),
  ...change,
});

/** Makes a statement one of the whole organisation. */
export const ORGANIZATION = { level: 'organization', entityRefs: undefined };

/** What the ledgers' API answers, and shortcuts to what tests begin with. */
export class GovernanceApi {
  /** Practice that only persons can prove. */
  readonly attested: string;

  constructor(
    readonly stage: Awaited<ReturnType<typeof createTestScorecards>>,
    readonly audited: jest.Mock,
    readonly app: Express,
  ) {
    const practice = stage.settings.catalogue.practices.find(
      item => item.mode === 'attested',
    );
    if (!practice) {
      throw new Error('The catalogue has no attested practice');
    }
    this.attested = practice.id;
  }

  get(path: string, caller: Caller): Test {
    return request(this.app)
      .get(`/v1${path}`)
      .set('authorization', callers[caller]);
  }

  post(path: string, body: object, caller: Caller): Test {
    return request(this.app)
      .post(`/v1${path}`)
      .set('authorization', callers[caller])
      .send(body);
  }

  /** Id of a waiver that was asked for. */
  async requestedId(change: object = {}, caller: Caller = 'owner') {
    const answer = await this.post('/waivers', asked(change), caller).expect(
      201,
    );
    return String(answer.body.waiver.id);
  }

  /** Id of a waiver that was approved. */
  async activeId() {
    const id = await this.requestedId();
    await this.post(`/waivers/${id}/approve`, {}, 'security').expect(200);
    return id;
  }

  /** Body of a request for an attestation. */
  statement(change: object = {}) {
    return {
      practiceId: this.attested,
      entityRefs: [CART],
      proofUrl: 'https://wiki.example/review',
      ...change,
    };
  }

  /** Id of an attestation. */
  async attestedId(change: object = {}, caller: Caller = 'owner') {
    const answer = await this.post(
      '/attestations',
      this.statement(change),
      caller,
    ).expect(201);
    return String(answer.body.items[0].id);
  }

  /** Ends what other tests left behind. */
  async clear() {
    const waivers = await this.get(
      '/waivers?status=active&limit=500',
      'security',
    );
    for (const { id } of waivers.body.items) {
      await this.post(`/waivers/${id}/revoke`, {}, 'security');
    }
    const current = await this.get(
      '/attestations?status=current&limit=500',
      'security',
    );
    for (const { id } of current.body.items) {
      await this.post(`/attestations/${id}/revoke`, {}, 'security');
    }
  }
}

/** Serves the API over two services of one system, with failing buckets. */
export async function startGovernanceApi(
  database: Knex,
): Promise<GovernanceApi> {
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
  const stage = await createTestScorecards({
    database,
    catalog: catalog.service,
  });
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
  return new GovernanceApi(
    stage,
    server.auditor.createEvent as jest.Mock,
    server.app,
  );
}
