import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  attestationCreatePermission,
  collectionReadPermission,
  evidenceReadPermission,
  organizationAttestationPermission,
  scorecardReadPermission,
  waiverApprovePermission,
  waiverRequestPermission,
  waiverRevokePermission,
} from 'backstage-plugin-security-scorecards-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

const kim = 'user:default/kim';
const team = 'group:default/team';

const policy = new DemoPermissionPolicy({
  restrictedUserRefs: [kim],
  securityGroupRef: 'group:default/security',
});

const decide = (
  permission: Permission,
  userEntityRef: string,
  group: string = team,
) =>
  policy.handle(
    { permission },
    {
      credentials: mockCredentials.user(userEntityRef),
      info: { userEntityRef, ownershipEntityRefs: [userEntityRef, group] },
    },
  );

describe('DemoPermissionPolicy', () => {
  it('allows everything to everybody else', async () => {
    await expect(
      decide(catalogEntityDeletePermission, 'user:default/jo'),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  const owned = expect.objectContaining({
    rule: 'IS_ENTITY_OWNER',
    params: { claims: [kim, team] },
  });

  it.each([scorecardReadPermission, evidenceReadPermission])(
    'limits $name of a restricted user to what the groups own',
    async permission => {
      await expect(decide(permission, kim)).resolves.toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: owned,
      });
    },
  );

  it('shows a restricted user people and teams beside what the groups own', async () => {
    await expect(decide(catalogEntityReadPermission, kim)).resolves.toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        anyOf: [
          expect.objectContaining({
            rule: 'IS_ENTITY_KIND',
            params: { kinds: ['User', 'Group'] },
          }),
          owned,
        ],
      },
    });
  });

  it('keeps the state of all accounts from a restricted user', async () => {
    await expect(decide(collectionReadPermission, kim)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
    await expect(
      decide(collectionReadPermission, 'user:default/jo'),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('lets a restricted user change nothing', async () => {
    await expect(decide(catalogEntityDeletePermission, kim)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
    const approve = createPermission({
      name: 'sample.approve',
      attributes: { action: 'update' },
    });
    await expect(decide(approve, kim)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });

  const elena = 'user:default/elena';
  const nadia = 'user:default/nadia';
  const security = 'group:default/security';

  it.each([waiverRequestPermission, attestationCreatePermission])(
    'keeps $name to the owners',
    async permission => {
      await expect(decide(permission, elena)).resolves.toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: expect.objectContaining({
          rule: 'IS_ENTITY_OWNER',
          params: { claims: [elena, team] },
        }),
      });
      await expect(decide(permission, kim)).resolves.toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );

  it.each([
    waiverApprovePermission,
    waiverRevokePermission,
    organizationAttestationPermission,
  ])('keeps $name to the security team', async permission => {
    await expect(decide(permission, nadia, security)).resolves.toEqual({
      result: AuthorizeResult.ALLOW,
    });
    await expect(decide(permission, elena)).resolves.toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
