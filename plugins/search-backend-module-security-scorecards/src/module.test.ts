import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { scorecardReadPermission } from 'backstage-plugin-security-scorecards-common';
import { securityScorecardsServiceRef } from 'backstage-plugin-security-scorecards-node';
import request from 'supertest';
import { createSummary } from './__testUtils__/createSummary';
import { fakeScorecards } from './__testUtils__/fakeScorecards';
import searchModuleSecurityScorecards from '.';

jest.setTimeout(60_000);

const RESTRICTED = 'user:default/daniel';
const OWN = 'component:default/route-planner';

const isRestricted = (credentials: BackstageCredentials) =>
  JSON.stringify(credentials.principal).includes(RESTRICTED);

/** Lets the restricted reader see one entity alone. */
function permissions() {
  return mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(() =>
        isRestricted(credentials)
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
                params: { claims: [RESTRICTED] },
              },
            }
          : { result: AuthorizeResult.ALLOW },
      ),
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission, resourceRef }) => {
        expect(permission.name).toBe(scorecardReadPermission.name);
        return {
          result:
            isRestricted(credentials) && resourceRef !== OWN
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        };
      }),
  });
}

describe('search with security scorecards', () => {
  it('finds services by what fails, and none that the reader may not read', async () => {
    const { service } = fakeScorecards([
      createSummary(),
      createSummary({ entityRef: OWN, title: 'Route Planner' }),
      createSummary({
        entityRef: 'component:default/clean',
        title: 'Clean',
        worstFailures: [],
      }),
    ]);
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleSecurityScorecards,
        permissions().factory,
        createServiceFactory({
          service: securityScorecardsServiceRef,
          deps: {},
          factory: () => service,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
      ],
    });
    const find = async (reader: string, term: string): Promise<string[]> => {
      const { body } = await request(server)
        .get(`/api/search/query?term=${term}&types[0]=security-scorecards`)
        .set('Authorization', mockCredentials.user.header(reader))
        .expect(200);
      return body.results.map(
        ({ document }: { document: { title: string } }) => document.title,
      );
    };
    for (const { id } of await scheduler.getScheduledTasks()) {
      await scheduler.triggerTask(id);
    }
    expect((await find('user:default/nadia', 'public')).sort()).toEqual([
      'Payout Batch',
      'Route Planner',
    ]);
    expect(await find(RESTRICTED, 'public')).toEqual(['Route Planner']);
    expect(await find(RESTRICTED, 'payout')).toEqual([]);
  });
});
