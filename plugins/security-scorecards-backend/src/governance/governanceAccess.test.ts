import { TestDatabases } from '@backstage/backend-test-utils';
import {
  asked,
  CALLERS,
  CART,
  ORGANIZATION,
  OTHER,
  startGovernanceApi,
  type Caller,
  type GovernanceApi,
} from './__testUtils__/GovernanceApi';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

let api: GovernanceApi;

beforeAll(async () => {
  api = await startGovernanceApi(await databases.init('SQLITE_3'));
});

describe('who may do what', () => {
  const routes: [
    string,
    (caller: Caller) => Promise<{ status: number }>,
    Record<Caller, number>,
  ][] = [
    [
      'GET /waivers',
      async caller => api.get('/waivers', caller),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'GET /waivers/:id',
      async caller => api.get(`/waivers/${await api.requestedId()}`, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /waivers',
      async caller => api.post('/waivers', asked(), caller),
      row(401, 403, 404, 201, 201, 201),
    ],
    [
      'POST /waivers of another service',
      async caller => api.post('/waivers', asked({ entityRef: OTHER }), caller),
      row(401, 403, 201, 403, 201, 201),
    ],
    [
      'POST /waivers/preview',
      async caller =>
        api.post(
          '/waivers/preview',
          { entityRef: CART, controlId: 'S3.8' },
          caller,
        ),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /waivers/:id/approve',
      async caller =>
        api.post(`/waivers/${await api.requestedId()}/approve`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/deny',
      async caller =>
        api.post(`/waivers/${await api.requestedId()}/deny`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/revoke',
      async caller =>
        api.post(`/waivers/${await api.activeId()}/revoke`, {}, caller),
      row(401, 403, 404, 403, 200, 200),
    ],
    [
      'POST /waivers/:id/withdraw',
      async caller =>
        api.post(`/waivers/${await api.requestedId()}/withdraw`, {}, caller),
      row(401, 403, 404, 200, 403, 403),
    ],
    [
      'GET /attestations',
      async caller => api.get('/attestations', caller),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'GET /attestations/:id',
      async caller =>
        api.get(`/attestations/${await api.attestedId()}`, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'GET /attestations/:id of the organisation',
      async caller =>
        api.get(
          `/attestations/${await api.attestedId(ORGANIZATION, 'security')}`,
          caller,
        ),
      row(401, 403, 200, 200, 200, 200),
    ],
    [
      'POST /attestations',
      async caller => api.post('/attestations', api.statement(), caller),
      row(401, 403, 404, 201, 201, 201),
    ],
    [
      'POST /attestations of several services',
      async caller =>
        api.post(
          '/attestations',
          api.statement({ entityRefs: [CART, OTHER] }),
          caller,
        ),
      row(401, 403, 404, 403, 201, 201),
    ],
    [
      'POST /attestations of the organisation',
      async caller =>
        api.post('/attestations', api.statement(ORGANIZATION), caller),
      row(401, 403, 403, 403, 201, 201),
    ],
    [
      'POST /attestations/:id/revoke',
      async caller =>
        api.post(`/attestations/${await api.attestedId()}/revoke`, {}, caller),
      row(401, 403, 404, 200, 200, 200),
    ],
    [
      'POST /attestations/:id/revoke of the organisation',
      async caller =>
        api.post(
          `/attestations/${await api.attestedId(
            ORGANIZATION,
            'security',
          )}/revoke`,
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
