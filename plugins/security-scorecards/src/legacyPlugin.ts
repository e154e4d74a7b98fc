import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { SecurityScorecardsClient } from 'backstage-plugin-security-scorecards-common';
import type { JSX } from 'react';
import { securityScorecardsApiRef } from './api';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * The plugin for apps of the former frontend system.
 * @public
 */
export const securityScorecardsPlugin = createPlugin({
  id: 'security-scorecards',
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  apis: [
    createApiFactory({
      api: securityScorecardsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new SecurityScorecardsClient({ discoveryApi, fetchApi }),
    }),
  ],
});

/**
 * The Security tab, for `EntityLayout.Route`.
 * @public
 */
export const EntitySecurityContent: () => JSX.Element =
  securityScorecardsPlugin.provide(
    createRoutableExtension({
      name: 'EntitySecurityContent',
      component: () =>
        import('./components/SecurityTab/SecurityTab').then(m => m.SecurityTab),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * The overview card.
 * @public
 */
export const EntitySecurityCard: () => JSX.Element =
  securityScorecardsPlugin.provide(
    createComponentExtension({
      name: 'EntitySecurityCard',
      component: {
        lazy: () =>
          import('./components/SecurityCard/SecurityCard').then(
            m => m.SecurityCard,
          ),
      },
    }),
  );

/**
 * The fleet page, with its ranking and collection tabs.
 * @public
 */
export const SecurityScorecardsPage: () => JSX.Element =
  securityScorecardsPlugin.provide(
    createRoutableExtension({
      name: 'SecurityScorecardsPage',
      component: () =>
        import('./components/LegacyPage/LegacyPage').then(m => m.LegacyPage),
      mountPoint: rootRouteRef,
    }),
  );
