import type {
  AuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AttributionServices } from '../attribution/createAttribution';
import type { Database } from '../database/Database';
import type { CollectionService } from '../collection/CollectionService';
import { listDomainRefs } from '../database/fleet/listDomainRefs';
import { listEntityProblems } from '../database/entities/listEntityProblems';
import {
  countEvidenceTotals,
  evidenceTotalsSchema,
} from '../database/scorecards/countEvidenceTotals';
import { listScorecardRefs } from '../database/scorecards/listScorecardRefs';
import { countStorage } from '../database/state/countStorage';
import { DefaultSignalService } from '../signals/DefaultSignalService';
import { DefaultExportService } from '../export/DefaultExportService';
import type { History } from '../history/createHistory';
import type { FleetService } from '../fleet/FleetService';
import type { PatchService } from '../patches/PatchService';
import type { ScorecardService } from '../scorecards/ScorecardService';
import type { AttestationService } from '../attestations/AttestationService';
import type { WaiverService } from '../waivers/WaiverService';
import { AuthorizedAttestationService } from './AuthorizedAttestationService';
import { AuthorizedAttributionService } from './AuthorizedAttributionService';
import { AuthorizedCollectionService } from './AuthorizedCollectionService';
import { AuthorizedExportService } from './AuthorizedExportService';
import { AuthorizedFleetService } from './AuthorizedFleetService';
import { AuthorizedPatchService } from './AuthorizedPatchService';
import { AuthorizedHistoryService } from './AuthorizedHistoryService';
import { AuthorizedScorecardService } from './AuthorizedScorecardService';
import { AuthorizedSignalService } from './AuthorizedSignalService';
import { hasEntity } from '../database/entities/hasEntity';
import { StoredCount } from '../util/StoredCount';
import { AuthorizedWaiverService } from './AuthorizedWaiverService';
import { ReadableEntities } from './ReadableEntities';

/** Entities whose annotation problems the collection page shows. */
const PROBLEMS_SHOWN = 500;

/** Puts the permission checks around the services. @internal */
export function createAuthorizedServices(options: {
  database: Database;
  catalog: CatalogService;
  permissions: PermissionsService;
  auth: AuthService;
  clock: () => Date;
  scorecards: ScorecardService;
  patches: PatchService;
  fleet: FleetService;
  collection: CollectionService;
  attribution: AttributionServices;
  waivers: WaiverService;
  attestations: AttestationService;
  history: History;
}): {
  scorecards: AuthorizedScorecardService;
  patches: AuthorizedPatchService;
  fleet: AuthorizedFleetService;
  collection: AuthorizedCollectionService;
  attribution: AuthorizedAttributionService;
  waivers: AuthorizedWaiverService;
  attestations: AuthorizedAttestationService;
  history: AuthorizedHistoryService;
  exports: AuthorizedExportService;
  signals: AuthorizedSignalService;
} {
  const { database, permissions } = options;
  const readable = new ReadableEntities({
    ...options,
    isKnown: entityRef => hasEntity(database, entityRef),
  });
  const totals = new StoredCount({
    storage: countStorage(database, 'collection.totals', evidenceTotalsSchema),
    count: () => countEvidenceTotals(database),
    clock: options.clock,
  });
  const attribution = new AuthorizedAttributionService({
    services: options.attribution,
    permissions,
    readable,
  });
  return {
    attribution,
    waivers: new AuthorizedWaiverService({
      service: options.waivers,
      readable,
      auth: options.auth,
    }),
    attestations: new AuthorizedAttestationService({
      service: options.attestations,
      readable,
      permissions,
      auth: options.auth,
    }),
    history: new AuthorizedHistoryService({
      service: options.history.service,
      readable,
      permissions,
      listRefs: () => listScorecardRefs(database),
    }),
    exports: new AuthorizedExportService({
      service: new DefaultExportService({
        database,
        states: options.history.states,
        clock: options.clock,
      }),
      readable,
    }),
    signals: new AuthorizedSignalService({
      service: new DefaultSignalService({ database }),
      readable,
    }),
    scorecards: new AuthorizedScorecardService({
      service: options.scorecards,
      readable,
      listRefs: () => listScorecardRefs(database),
    }),
    patches: new AuthorizedPatchService({
      service: options.patches,
      readable,
    }),
    fleet: new AuthorizedFleetService({
      service: options.fleet,
      readable,
      listRefs: () => listScorecardRefs(database),
      listDomainRefs: () => listDomainRefs(database),
    }),
    collection: new AuthorizedCollectionService({
      service: options.collection,
      permissions,
      readable,
      listProblems: () =>
        listEntityProblems(database, { limit: PROBLEMS_SHOWN }),
      countEvidence: () => totals.get(),
      completeness: caller => attribution.completeness(caller),
    }),
  };
}
