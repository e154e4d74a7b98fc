import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

/** Arranges the cards of the start page. */
export const homeModulePortal = createFrontendModule({
  pluginId: 'home',
  extensions: [
    HomePageLayoutBlueprint.make({
      params: {
        loader: async () => {
          const { PortalHome } = await import('./PortalHome');
          return PortalHome;
        },
      },
    }),
  ],
});
