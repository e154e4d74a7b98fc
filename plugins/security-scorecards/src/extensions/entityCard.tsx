import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { scoredEntityFilter } from './entityFilter';

export const securityEntityCard = EntityCardBlueprint.make({
  name: 'overview',
  params: {
    // Beside About, where a reader looks for how an entity stands.
    type: 'info',
    filter: scoredEntityFilter,
    loader: async () => {
      const { SecurityCard } = await import(
        '../components/SecurityCard/SecurityCard'
      );
      return <SecurityCard />;
    },
  },
});
