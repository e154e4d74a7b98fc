import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';
import { DefaultSecurityScorecardsService } from './DefaultSecurityScorecardsService';

/** The REST API of Security Scorecards, for other plugins of the backend. @public */
export interface SecurityScorecardsService {
  /**
   * A client that sees and does what the credentials may. Made for one piece of work: its token lasts for about an hour.
   */
  clientFor(credentials: BackstageCredentials): Promise<SecurityScorecardsApi>;
}

/** Service by which other plugins of the backend call Security Scorecards. @public */
export const securityScorecardsServiceRef =
  createServiceRef<SecurityScorecardsService>({
    id: 'security-scorecards.client',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          auth: coreServices.auth,
          discovery: coreServices.discovery,
        },
        factory: deps => DefaultSecurityScorecardsService.create(deps),
      }),
  });
