import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { scoredEntityFilter } from './entityFilter';

export const securityEntityCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    filter: scoredEntityFilter,
    loader: async () => {
      const { SecurityCard } = await import(
        '../components/SecurityCard/SecurityCard'
      );
      return <SecurityCard />;
    },
  },
});
