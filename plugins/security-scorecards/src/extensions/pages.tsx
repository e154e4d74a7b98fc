import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/** Without a loader of its own the page shows its sub pages as tabs. */
export const securityPage = PageBlueprint.make({
  params: {
    path: '/security',
    title: 'Security',
    icon: <RiShieldCheckLine />,
    routeRef: rootRouteRef,
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
