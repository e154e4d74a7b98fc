import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SecurityScorecardsApi } from 'backstage-plugin-security-scorecards-common';

/**
 * Access to the backend of Security Scorecards. Both frontend systems provide it; an adopter may replace it.
 * @public
 */
export const securityScorecardsApiRef =
  createApiRef<SecurityScorecardsApi>().with({
    id: 'plugin.security-scorecards.client',
    pluginId: 'security-scorecards',
  });
