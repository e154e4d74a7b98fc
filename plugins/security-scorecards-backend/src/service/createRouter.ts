import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { Router } from 'express';
import type { AuthorizedAttestationService } from '../authorization/AuthorizedAttestationService';
import type { AuthorizedAttributionService } from '../authorization/AuthorizedAttributionService';
import type { AuthorizedCollectionService } from '../authorization/AuthorizedCollectionService';
import type { AuthorizedExportService } from '../authorization/AuthorizedExportService';
import type { AuthorizedFleetService } from '../authorization/AuthorizedFleetService';
import type { AuthorizedPatchService } from '../authorization/AuthorizedPatchService';
import type { AuthorizedHistoryService } from '../authorization/AuthorizedHistoryService';
import type { AuthorizedScorecardService } from '../authorization/AuthorizedScorecardService';
import type { AuthorizedSignalService } from '../authorization/AuthorizedSignalService';
import type { AuthorizedWaiverService } from '../authorization/AuthorizedWaiverService';
import { createOpenApiRouter } from '../schema/openapi.generated';
import { mountAttestationRoutes } from './routes/attestations';
import { mountAttributionRoutes } from './routes/attribution';
import { mountCatalogueRoutes } from './routes/catalogue';
import { mountCollectionRoutes } from './routes/collection';
import { mountEvidenceRoutes } from './routes/evidence';
import { mountExportRoutes } from './routes/export';
import { mountFleetRoutes } from './routes/fleet';
import { mountPatchRoutes } from './routes/patches';
import { mountHistoryRoutes } from './routes/history';
import { mountScorecardRoutes } from './routes/scorecards';
import { mountWaiverRoutes } from './routes/waivers';
import { mountSignalRoutes } from './routes/signals';

/** What the routes serve from. @internal */
export interface RouterOptions {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  catalogue: Catalogue;
  scorecards: AuthorizedScorecardService;
  patches: AuthorizedPatchService;
  fleet: AuthorizedFleetService;
  collection: AuthorizedCollectionService;
  attribution: AuthorizedAttributionService;
  waivers: AuthorizedWaiverService;
  attestations: AuthorizedAttestationService;
  history: AuthorizedHistoryService;
  exports: AuthorizedExportService;
  clock: () => Date;
  signals: AuthorizedSignalService;
  /** Also checks what the routes answer; for tests, as it costs time. */
  validateResponses?: boolean;
}

/** Mounts all routes on a router that checks requests against the API description. @internal */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const router: Router = await createOpenApiRouter({
    validatorOptions: {
      validateResponses: options.validateResponses ?? false,
      // The HTTP router of the platform rejects callers without credentials, with 401 and not with 400.
      validateSecurity: false,
    },
  });
  mountCatalogueRoutes(router, options);
  mountScorecardRoutes(router, options);
  mountEvidenceRoutes(router, options);
  mountPatchRoutes(router, options);
  mountFleetRoutes(router, options);
  mountCollectionRoutes(router, options);
  mountAttributionRoutes(router, options);
  mountWaiverRoutes(router, options);
  mountAttestationRoutes(router, options);
  mountHistoryRoutes(router, options);
  mountExportRoutes(router, options);
  mountSignalRoutes(router, options);
  return router;
}
