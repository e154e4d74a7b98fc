import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { clientApi } from './extensions/apis';
import { awsAccountPicker } from './extensions/awsAccountPicker';
import { securityEntityCard } from './extensions/entityCard';
import { securityEntityContent } from './extensions/entityContent';
import { riskiestServicesWidget } from './extensions/homePageWidget';
import {
  accountsSubPage,
  collectionSubPage,
  governanceSubPage,
  heatmapSubPage,
  rankingSubPage,
  rollupsSubPage,
  securityPage,
  templatesSubPage,
  unattributedSubPage,
} from './extensions/pages';
import {
  scorecardResultType,
  scorecardSearchResult,
} from './extensions/searchResult';
import { entityContentRouteRef, rootRouteRef } from './routes';

/**
 * Security tab and overview card of entities, and the fleet page, for the new frontend system.
 * @public
 */
export const securityScorecardsPlugin = createFrontendPlugin({
  pluginId: 'security-scorecards',
  title: 'Security',
  icon: <RiShieldCheckLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [
    clientApi,
    securityEntityContent,
    securityEntityCard,
    awsAccountPicker,
    riskiestServicesWidget,
    scorecardSearchResult,
    scorecardResultType,
    securityPage,
    rankingSubPage,
    heatmapSubPage,
    rollupsSubPage,
    templatesSubPage,
    unattributedSubPage,
    accountsSubPage,
    governanceSubPage,
    collectionSubPage,
  ],
});
