import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type AuthorizePermissionRequest,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  fleetReadPermission,
  scorecardReadPermission,
  waiverRequestPermission,
} from 'backstage-plugin-security-scorecards-common';
import { ReadableEntities } from './ReadableEntities';

const REF = 'component:default/cart';
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };
const CONDITIONAL: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { resourceType: 'catalog-entity', rule: 'OF_THE_TEST' },
};
const credentials = mockCredentials.user('user:default/jo');

interface Refs {
  entityRefs: string[];
}

/** Decisions on reading the catalog and on the permission in general, and those on one entity. */
function setUp(
  general: PolicyDecision[],
  ofEntity: (AuthorizeResult.ALLOW | AuthorizeResult.DENY)[] = [],
  known: readonly string[] = [],
) {
  let now = 0;
  const permissions = mockServices.permissions.mock({
    authorizeConditional: jest.fn(async () => general),
    authorize: jest.fn(async (requests: AuthorizePermissionRequest[]) =>
      requests.map((_, index) => ({
        result: ofEntity[index] ?? AuthorizeResult.ALLOW,
      })),
    ),
  });
  const getEntitiesByRefs = jest.fn(async ({ entityRefs }: Refs) => ({
    items: entityRefs.map(ref =>
      ref === REF
        ? { apiVersion: '1', kind: 'Component', metadata: { name: 'cart' } }
        : undefined,
    ),
  }));
  const readable = new ReadableEntities({
    permissions,
    catalog: catalogServiceMock.mock({ getEntitiesByRefs }),
    auth: mockServices.auth(),
    clock: () => new Date(now),
    isKnown: async ref => known.includes(ref),
  });
  return {
    permissions,
    getEntitiesByRefs,
    readable,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('ReadableEntities', () => {
  it('needs no list of refs where nothing sets a condition', async () => {
    const { readable, getEntitiesByRefs } = setUp([ALLOW, ALLOW]);
    const refs = jest.fn(async () => [REF]);
    await expect(
      readable.filter(refs, scorecardReadPermission, credentials),
    ).resolves.toBeUndefined();
    expect(refs).not.toHaveBeenCalled();
    expect(getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('keeps of a list what the catalog shows where it sets a condition', async () => {
    const { readable } = setUp([CONDITIONAL, ALLOW]);
    await expect(
      readable.filter(
        async () => [REF, 'component:default/hidden'],
        scorecardReadPermission,
        credentials,
      ),
    ).resolves.toEqual([REF]);
  });

  it('asks by entity only for what the policy leaves open', async () => {
    const { readable, permissions, getEntitiesByRefs } = setUp(
      [CONDITIONAL, ALLOW],
      [AuthorizeResult.DENY],
    );
    await expect(
      readable.check(REF, scorecardReadPermission, credentials),
    ).resolves.toBe('hidden');
    expect(permissions.authorize).toHaveBeenCalledWith(
      [
        expect.objectContaining({
          permission: expect.objectContaining({ name: 'catalog.entity.read' }),
        }),
      ],
      { credentials },
    );
    // A condition holds for no entity that the catalog does not have.
    expect(getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('does not ask the catalog for an entity that it had a moment ago, where all may be read', async () => {
    const { readable, getEntitiesByRefs } = setUp([ALLOW, ALLOW], [], [REF]);
    await expect(
      readable.check(REF, scorecardReadPermission, credentials),
    ).resolves.toBe('allowed');
    expect(getEntitiesByRefs).not.toHaveBeenCalled();
    await expect(
      readable.check(
        'component:default/none',
        scorecardReadPermission,
        credentials,
      ),
    ).resolves.toBe('hidden');
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it('asks the catalog for each change, whatever is known', async () => {
    const { readable, getEntitiesByRefs } = setUp([ALLOW, ALLOW], [], [REF]);
    await readable.check(REF, waiverRequestPermission, credentials);
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
  });

  it.each([
    [[ALLOW, ALLOW], REF, 'allowed'],
    [[ALLOW, DENY], REF, 'denied'],
    [[DENY, ALLOW], REF, 'hidden'],
    [[ALLOW, DENY], 'component:default/none', 'hidden'],
  ])('by %j says of %s that it is %s', async (general, ref, access) => {
    const { readable } = setUp(general);
    await expect(
      readable.check(ref, scorecardReadPermission, credentials),
    ).resolves.toBe(access);
  });

  it('keeps what was decided on reading for five seconds, and nothing else', async () => {
    const { readable, permissions, getEntitiesByRefs, pass } = setUp([
      ALLOW,
      ALLOW,
    ]);
    const read = () =>
      readable.check(REF, scorecardReadPermission, credentials);
    await read();
    await read();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(1);
    pass(5_000);
    await read();
    expect(getEntitiesByRefs).toHaveBeenCalledTimes(2);
    const change = () =>
      readable.check(REF, waiverRequestPermission, credentials);
    await change();
    await change();
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });

  it('tells callers apart', async () => {
    const { readable, permissions } = setUp([ALLOW, ALLOW]);
    await readable.require(fleetReadPermission, credentials);
    await readable.require(fleetReadPermission, credentials);
    expect(permissions.authorize).toHaveBeenCalledTimes(1);
    await readable.require(
      fleetReadPermission,
      mockCredentials.user('user:default/kim'),
    );
    expect(permissions.authorize).toHaveBeenCalledTimes(2);
  });
});
