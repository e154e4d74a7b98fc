import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import {
  createCardExtension,
  type CardExtensionProps,
} from '@backstage/plugin-home-react';
import {
  createSearchResultListItemExtension,
  type SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { SecurityScorecardsClient } from 'backstage-plugin-security-scorecards-common';
import type { JSX } from 'react';
import { securityScorecardsApiRef } from './api';
import { awsAccountPickerSchema } from './components/AwsAccountPicker/schema';
import { validateAccount } from './components/AwsAccountPicker/validateAccount';
import { LazyAwsAccountPicker } from './extensions/LazyAwsAccountPicker';
import type { ScorecardSearchResultListItemProps } from './components/SearchResult/ScorecardSearchResultListItem';
import { riskiestServicesCard } from './extensions/riskiestServicesCard';
import { SCORECARD_DOCUMENT_TYPE } from './lib/scorecardSearchResult';
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
 * Field `AwsAccountPicker` of templates, for `ScaffolderFieldExtensions`.
 * @public
 */
export const AwsAccountPickerFieldExtension: () => null =
  securityScorecardsPlugin.provide(
    createScaffolderFieldExtension({
      name: 'AwsAccountPicker',
      component: LazyAwsAccountPicker,
      schema: awsAccountPickerSchema.schema,
      validation: validateAccount,
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

/**
 * The riskiest services for the home page: those of the reader where the reader owns any, else all. `limit` is how many
 * show, 5 unless told.
 * @public
 */
export const HomePageRiskiestServices: (
  props: CardExtensionProps<{ limit?: number }>,
) => JSX.Element = securityScorecardsPlugin.provide(
  createCardExtension<{ limit?: number }>(riskiestServicesCard),
);

/**
 * A scorecard among the results of a search, for the list of the search page.
 * @public
 */
export const ScorecardSearchResultListItem: (
  props: SearchResultListItemExtensionProps<ScorecardSearchResultListItemProps>,
) => JSX.Element | null = securityScorecardsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'ScorecardSearchResultListItem',
    predicate: ({ type }) => type === SCORECARD_DOCUMENT_TYPE,
    component: () =>
      import('./components/SearchResult/ScorecardSearchResultListItem').then(
        m => m.ScorecardSearchResultListItem,
      ),
  }),
);
