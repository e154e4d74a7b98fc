import { mockCredentials } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import type { CollectionService } from '../../collection/CollectionService';
import { apiServer } from '../../__testUtils__/apiServer';
import { catalogOf, entityOf } from '../../__testUtils__/catalogOf';
import { createTestScorecards } from '../../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../../__testUtils__/fakeCollector';
import { seedStore } from '../../__testUtils__/seedStore';

/** Annotation that claims by tags. */
export const TAGS = 'security-scorecards/aws-tags';
/** Number of services with a resource and a piece of evidence each. */
export const COUNT = 230;
const NAMES = Array.from({ length: COUNT }, (_, index) => `s${index}`);
/** A service that `reader` may read. */
export const VISIBLE = 'component:default/s0';
/** A service that `reader` may not read. */
export const HIDDEN = 'component:default/s1';

const HIDDEN_REFS = [HIDDEN, 'component:default/broken-hidden'];
const SHOWN_REFS = new Set([
  ...NAMES.map(name => `component:default/${name}`),
  'component:default/broken',
  'component:default/bare',
]);

/** A condition by which callers see the entities only in part; like every condition it holds for none that does not exist. */
const readsOnly = (entityRef: string) =>
  SHOWN_REFS.has(entityRef) && !HIDDEN_REFS.includes(entityRef);

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

/** Who asks, with the credentials; what each of them may do is told in `startFleetApi`. */
const callers = {
  anonymous: mockCredentials.none.header(),
  reader: mockCredentials.user.header('user:default/reader'),
  stranger: mockCredentials.user.header('user:default/stranger'),
  unpermitted: mockCredentials.user.header('user:default/unpermitted'),
  partial: mockCredentials.user.header('user:default/partial'),
  /** May read single scorecards, and no lists and sums. */
  single: mockCredentials.user.header('user:default/single'),
  service: mockCredentials.service.header(),
};

/** Who asks. */
export type Caller = keyof typeof callers;

/** The API over a fleet of services, as its callers ask it. */
export interface FleetApi {
  get(path: string, caller?: Caller): Test;
  post(path: string, body: object, caller?: Caller): Test;
  readonly authorize: jest.Mock;
  readonly audited: jest.Mock;
}

/** Serves the API over `COUNT` services, two with annotations that cannot be read and one without annotations. */
export async function startFleetApi(database: Knex): Promise<FleetApi> {
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
        'catalog.entity.read': readsOnly,
        'security-scorecards.scorecard.read': deny,
        'security-scorecards.evidence.read': deny,
        'security-scorecards.collection.read': deny,
        'security-scorecards.collection.refresh': deny,
        'security-scorecards.unattributed.read': deny,
      },
      'user:default/single': { 'security-scorecards.fleet.read': deny },
      'user:default/partial': {
        'catalog.entity.read': readsOnly,
        'security-scorecards.scorecard.read': ref => ref.endsWith('9'),
        'security-scorecards.evidence.read': ref => ref.endsWith('9'),
      },
    },
  });
  return {
    get: (path, caller = 'reader') =>
      request(server.app)
        .get(`/v1${path}`)
        .set('authorization', callers[caller]),
    post: (path, payload, caller = 'reader') =>
      request(server.app)
        .post(`/v1${path}`)
        .set('authorization', callers[caller])
        .send(payload),
    authorize: server.authorize,
    audited: server.auditor.createEvent as jest.Mock,
  };
}

/** Path of a scorecard. */
export const scorecardPath = (entityRef: string) =>
  `/scorecards/by-name/${entityRef.replace(':', '/')}`;
