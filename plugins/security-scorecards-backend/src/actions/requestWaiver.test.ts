import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { bucket, evidence } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { AuthorizedWaiverService } from '../authorization/AuthorizedWaiverService';
import { ReadableEntities } from '../authorization/ReadableEntities';
import type { ActionServices } from './actionServices';
import { registerRequestWaiver } from './requestWaiver';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const CART = 'component:default/cart';
const owner = mockCredentials.user('user:default/owner');
const reader = mockCredentials.user('user:default/reader');

const inDays = (days: number) =>
  new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

const asked = (change: object = {}) => ({
  entityRef: 'Component:Cart',
  controlId: 's3.8',
  category: 'planned-fix',
  reason: 'The bucket moves behind a distribution next month',
  expiresAt: inDays(20),
  ticketUrl: 'https://tickets.example/SEC-1',
  ...change,
});

const registry = actionsRegistryServiceMock();
const success = jest.fn(async () => {});
const fail = jest.fn(async () => {});
const auditor = mockServices.auditor.mock({
  createEvent: jest.fn(async () => ({ success, fail })),
});
const mine = bucket('cart-a', { service: 'cart' });
let stage: Awaited<ReturnType<typeof createTestScorecards>>;

beforeAll(async () => {
  const database = await databases.init('SQLITE_3');
  const catalog = catalogOf(
    entityOf('Component', 'cart', {
      annotations: { 'security-scorecards/aws-tags': 'service=cart' },
    }),
  );
  stage = await createTestScorecards({ database, catalog: catalog.service });
  await seedStore(database, {
    resources: [mine],
    evidence: [
      evidence('S3.8', mine),
      evidence('S3.5', mine, { status: 'pass' }),
    ],
  });
  await stage.run();
  const auth = mockServices.auth();
  const permissions = mockServices.permissions.mock({
    authorize: jest.fn(
      async (
        requests: AuthorizePermissionRequest[],
        options?: { credentials?: unknown },
      ) =>
        requests.map(({ permission }) => ({
          result:
            options?.credentials === reader &&
            permission.name === 'security-scorecards.waiver.request'
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        })),
    ),
  });
  const services: Partial<ActionServices> = {
    actionsRegistry: registry,
    auditor,
    auth,
    waivers: new AuthorizedWaiverService({
      service: stage.waivers,
      readable: new ReadableEntities({
        isKnown: async () => false,
        catalog: catalog.service,
        permissions,
        auth,
        clock: () => new Date(),
      }),
      auth,
    }),
  };
  registerRequestWaiver(services as ActionServices);
});

beforeEach(() => jest.clearAllMocks());

const invoke = (input: object, credentials = owner) =>
  registry.invoke({
    id: 'test:request-waiver',
    input: input as never,
    credentials,
  });

const ledger = async () =>
  (await stage.waivers.list({ statuses: [], limit: 100 }, [CART])).items;

describe('request-waiver', () => {
  it('is neither read only nor idempotent, and takes nothing away', async () => {
    const { actions } = await registry.list();
    expect(actions.map(({ attributes }) => attributes)).toEqual([
      { readOnly: false, idempotent: false, destructive: false },
    ]);
  });

  it('puts a request of the caller into the ledger, and tells the auditor who asked', async () => {
    const { output } = await invoke(asked());
    expect(output).toMatchObject({
      status: 'requested',
      entityRef: CART,
      controlId: 'S3.8',
      requestedBy: 'user:default/owner',
      owner: 'group:default/team-a',
    });
    const { id, approvalsNeeded } = output as {
      id: string;
      approvalsNeeded: number;
    };
    expect(approvalsNeeded).toBeGreaterThan(0);
    expect(await ledger()).toMatchObject([
      {
        id,
        category: 'planned-fix',
        ticketUrl: 'https://tickets.example/SEC-1',
      },
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'waiver-request',
        meta: expect.objectContaining({
          caller: 'user:default/owner',
          entityRef: 'Component:Cart',
        }),
      }),
    );
    expect(success).toHaveBeenCalledWith({ meta: { waiverId: id } });
  });

  it('makes another request each time', async () => {
    const before = (await ledger()).length;
    await invoke(asked({ resourceIds: [mine.resourceId] }));
    expect(await ledger()).toHaveLength(before + 1);
  });

  it('refuses a caller without the permission, and writes that down', async () => {
    const before = await ledger();
    await expect(invoke(asked(), reader)).rejects.toThrow(
      'The permission security-scorecards.waiver.request is needed for component:default/cart',
    );
    expect(await ledger()).toEqual(before);
    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('refuses credentials of nobody', async () => {
    await expect(
      invoke(asked(), mockCredentials.none() as never),
    ).rejects.toThrow('Credentials of a user or a service are needed');
  });

  it.each([
    [{ entityRef: 'component:default/unknown' }, /There is no entity/],
    [{ entityRef: 'cart' }, /entityRef: 'cart' is not an entity ref/],
    [{ controlId: undefined }, /controlId|practiceId/],
    [{ controlId: 'S3.5' }, /controlId: nothing of .* fails/],
    [{ resourceIds: ['arn:aws:s3:::elsewhere'] }, /resourceIds: S3.8 does not/],
    [{ expiresAt: 'soon' }, /expiresAt: 'soon' is not a date/],
    [{ expiresAt: '2020-01-01' }, /expiresAt: .* is over/],
    [{ reason: '  ' }, /reason: /],
    [{ ticketUrl: 'ftp://x' }, /ticketUrl: write a link/],
    [{ category: 'because' }, /category|enum/],
  ])('refuses %j in words', async (change, message) => {
    await expect(invoke(asked(change))).rejects.toThrow(message);
  });
});
