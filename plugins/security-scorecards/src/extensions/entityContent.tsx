import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';
import { scoredEntityFilter } from './entityFilter';

export const securityEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/security',
    title: 'Security',
    routeRef: entityContentRouteRef,
    filter: scoredEntityFilter,
    loader: async () => {
      const { SecurityTab } = await import(
        '../components/SecurityTab/SecurityTab'
      );
      return <SecurityTab />;
    },
  },
});
