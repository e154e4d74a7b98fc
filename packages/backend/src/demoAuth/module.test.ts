import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { authModuleDemoUsers } from './module';

const user = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'jo' },
  spec: {},
  relations: [{ type: 'memberOf', targetRef: 'group:default/team' }],
};

const start = (environment: string) =>
  startTestBackend({
    features: [
      authPlugin,
      authModuleDemoUsers,
      catalogServiceMock.factory({ entities: [user] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          auth: { environment, providers: { 'demo-jo': {} } },
          portal: {
            demoUsers: [{ id: 'jo', entityRef: 'user:default/jo' }],
          },
        },
      }),
    ],
  });

describe('authModuleDemoUsers', () => {
  it('signs a demo user in with the ownership that the catalog tells', async () => {
    const { server } = await start('development');
    const response = await request(server).get('/api/auth/demo-jo/refresh');
    expect(response.status).toBe(200);
    expect(response.body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/jo',
      ownershipEntityRefs: ['user:default/jo', 'group:default/team'],
    });
  });

  it('has no way in outside of development', async () => {
    const { server } = await start('production');
    const response = await request(server).get('/api/auth/demo-jo/refresh');
    expect(response.status).toBe(404);
  });
});
