import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { FirstSubPage } from './FirstSubPage';
import { rootRouteRef } from '../routes';

/**
 * Without a loader of its own the page shows its sub pages as tabs. The blueprint leads from the page to the first of
 * them without the query of the address, so this goes there before it.
 */
export const securityPage = PageBlueprint.makeWithOverrides({
  *factory(originalFactory, { inputs }) {
    const page = originalFactory({
      path: '/security',
      title: 'Security',
      icon: <RiShieldCheckLine />,
      routeRef: rootRouteRef,
    });
    for (const output of page) {
      if (output.id !== coreExtensionData.reactElement.id) {
        yield output;
      }
    }
    yield coreExtensionData.reactElement(
      <FirstSubPage path={inputs.pages[0]?.get(coreExtensionData.routePath)}>
        {page.get(coreExtensionData.reactElement)}
      </FirstSubPage>,
    );
  },
});

export const rankingSubPage = SubPageBlueprint.make({
  name: 'ranking',
  params: {
    path: 'ranking',
    title: 'Ranking',
    loader: async () => {
      const { RankingPage } = await import(
        '../components/RankingPage/RankingPage'
      );
      return <RankingPage />;
    },
  },
});

export const heatmapSubPage = SubPageBlueprint.make({
  name: 'heatmap',
  params: {
    path: 'heatmap',
    title: 'Heat map',
    loader: async () => {
      const { HeatmapPage } = await import(
        '../components/HeatmapPage/HeatmapPage'
      );
      return <HeatmapPage />;
    },
  },
});

export const rollupsSubPage = SubPageBlueprint.make({
  name: 'rollups',
  params: {
    path: 'rollups',
    title: 'Roll-ups',
    loader: async () => {
      const { RollupsPage } = await import(
        '../components/RollupsPage/RollupsPage'
      );
      return <RollupsPage />;
    },
  },
});

export const templatesSubPage = SubPageBlueprint.make({
  name: 'templates',
  params: {
    path: 'templates',
    title: 'Templates',
    loader: async () => {
      const { TemplatesPage } = await import(
        '../components/TemplatesPage/TemplatesPage'
      );
      return <TemplatesPage />;
    },
  },
});

export const unattributedSubPage = SubPageBlueprint.make({
  name: 'unattributed',
  params: {
    path: 'unattributed',
    title: 'Unattributed',
    loader: async () => {
      const { UnattributedPage } = await import(
        '../components/UnattributedPage/UnattributedPage'
      );
      return <UnattributedPage />;
    },
  },
});

export const accountsSubPage = SubPageBlueprint.make({
  name: 'accounts',
  params: {
    path: 'accounts',
    title: 'Accounts',
    loader: async () => {
      const { AccountsPage } = await import(
        '../components/AccountsPage/AccountsPage'
      );
      return <AccountsPage />;
    },
  },
});

export const governanceSubPage = SubPageBlueprint.make({
  name: 'governance',
  params: {
    path: 'governance',
    title: 'Governance',
    loader: async () => {
      const { GovernancePage } = await import(
        '../components/Governance/GovernancePage'
      );
      return <GovernancePage />;
    },
  },
});

export const collectionSubPage = SubPageBlueprint.make({
  name: 'collection',
  params: {
    path: 'collection',
    title: 'Collection',
    loader: async () => {
      const { CollectionPage } = await import(
        '../components/CollectionPage/CollectionPage'
      );
      return <CollectionPage />;
    },
  },
});
