import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { waiverRevokePermission } from 'backstage-plugin-security-scorecards-common';
import { ReadableEntities } from './ReadableEntities';
import { requireLedgerEntry } from './requireLedgerEntry';

const CART = 'component:default/cart';

/** Asks for an entry of an entity, with the decision on the permission, by a caller to whom the catalog shows the cart alone. */
async function requireOf(
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY,
  entityRef: string,
) {
  const readable = new ReadableEntities({
    isKnown: async () => false,
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result:
            permission.name === waiverRevokePermission.name
              ? result
              : AuthorizeResult.ALLOW,
        })),
    }),
    catalog: catalogServiceMock({
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'cart' },
        },
      ],
    }),
    auth: mockServices.auth(),
    clock: () => new Date(0),
  });
  await requireLedgerEntry(
    readable,
    { kind: 'waiver', id: 'w1', entityRef },
    waiverRevokePermission,
    mockCredentials.user(),
  );
}

describe('requireLedgerEntry', () => {
  it('passes with the permission', async () => {
    await expect(
      requireOf(AuthorizeResult.ALLOW, CART),
    ).resolves.toBeUndefined();
  });

  it('names the permission that is missing', async () => {
    await expect(requireOf(AuthorizeResult.DENY, CART)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(waiverRevokePermission.name),
    });
  });

  it('answers an entry of an entity that is not shown as missing, without its name', async () => {
    await expect(
      requireOf(AuthorizeResult.ALLOW, 'component:default/vault'),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: 'There is no waiver w1',
    });
  });
});
