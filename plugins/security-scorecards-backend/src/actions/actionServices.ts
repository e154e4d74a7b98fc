import type {
  AuditorService,
  AuthService,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Catalogue } from 'backstage-plugin-security-scorecards-common';
import type { AuthorizedAttributionService } from '../authorization/AuthorizedAttributionService';
import type { AuthorizedScorecardService } from '../authorization/AuthorizedScorecardService';
import type { AuthorizedWaiverService } from '../authorization/AuthorizedWaiverService';

/** What the actions are registered with and served from; the services check the permissions of who calls. @internal */
export interface ActionServices {
  actionsRegistry: ActionsRegistryService;
  catalogue: Catalogue;
  scorecards: AuthorizedScorecardService;
  attribution: AuthorizedAttributionService;
  waivers: AuthorizedWaiverService;
  auditor: AuditorService;
  auth: AuthService;
}

/** Of an action that looks and changes nothing. @internal */
export const READ_ONLY = {
  readOnly: true,
  idempotent: true,
  destructive: false,
} as const;
