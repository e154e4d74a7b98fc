import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express, { type Express } from 'express';
import type { Knex } from 'knex';
import type { AttestationService } from '../attestations/AttestationService';
import type { AttributionServices } from '../attribution/createAttribution';
import { createAuthorizedServices } from '../authorization/createAuthorizedServices';
import type { CollectionService } from '../collection/CollectionService';
import type { Settings } from '../config/readSettings';
import type { History } from '../history/createHistory';
import type { FleetService } from '../fleet/FleetService';
import { DefaultPatchService } from '../patches/DefaultPatchService';
import type { ScorecardService } from '../scorecards/ScorecardService';
import { createRouter } from '../service/createRouter';
import type { WaiverService } from '../waivers/WaiverService';

/** What a caller may do, by name of permission; all that is not named is allowed. */
export type Policy = Record<
  string,
  'deny' | ((entityRef: string) => boolean) | undefined
>;

function decisionOf(
  allowed: boolean,
): AuthorizeResult.ALLOW | AuthorizeResult.DENY {
  return allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
}

/** Serves the API with checked responses. Callers follow the policy of their user; services may do everything. */
export async function apiServer(options: {
  database: Knex;
  catalog: CatalogService;
  settings: Settings;
  scorecards: ScorecardService;
  fleet: FleetService;
  collection: CollectionService;
  attribution: AttributionServices;
  waivers: WaiverService;
  attestations: AttestationService;
  history: History;
  clock?: () => Date;
  /** By ref of the user. */
  policies: Record<string, Policy>;
}): Promise<{
  app: Express;
  auditor: ReturnType<typeof mockServices.auditor.mock>;
  authorize: jest.Mock;
}> {
  const clock = options.clock ?? (() => new Date());
  const policyOf = (credentials: BackstageCredentials): Policy => {
    const principal = credentials.principal;
    return typeof principal === 'object' &&
      principal !== null &&
      'userEntityRef' in principal
      ? options.policies[String(principal.userEntityRef)] ?? {}
      : {};
  };
  const authorize = jest.fn(
    async (
      requests: { permission: { name: string }; resourceRef?: string }[],
      { credentials }: { credentials: BackstageCredentials },
    ) =>
      requests.map(({ permission, resourceRef }) => {
        const rule = policyOf(credentials)[permission.name];
        const allowed =
          rule === undefined ||
          (rule !== 'deny' && resourceRef !== undefined && rule(resourceRef));
        return {
          result: decisionOf(allowed),
        };
      }),
  );
  const permissions = mockServices.permissions.mock({
    authorize,
    authorizeConditional: async (requests, request) =>
      requests.map(({ permission }) => {
        const rule = request && policyOf(request.credentials)[permission.name];
        if (rule === undefined) {
          return { result: AuthorizeResult.ALLOW };
        }
        return rule === 'deny'
          ? { result: AuthorizeResult.DENY }
          : {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                resourceType: 'catalog-entity',
                rule: 'OF_THE_TEST',
                params: {},
              },
            };
      }),
  });
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(async () => {}),
      fail: jest.fn(async () => {}),
    })),
  });
  const auth = mockServices.auth({ disableDefaultAuthPolicy: false });
  const httpAuth = mockServices.httpAuth({
    defaultCredentials: mockCredentials.none(),
  });
  const app = express();
  app.use(
    await createRouter({
      httpAuth,
      auditor,
      catalogue: options.settings.catalogue,
      clock,
      validateResponses: true,
      ...createAuthorizedServices({
        ...options,
        patches: new DefaultPatchService({
          database: options.database,
          settings: options.settings.scoring,
          clock: () => new Date(),
        }),
        permissions,
        auth,
        clock,
      }),
    }),
  );
  app.use(mockErrorHandler());
  return { app, auditor, authorize };
}
