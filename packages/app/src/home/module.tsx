import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { Navigate } from 'react-router-dom';

const startPage = PageBlueprint.make({
  name: 'start',
  params: {
    path: '/',
    noHeader: true,
    loader: async () => <Navigate to="/catalog" replace />,
  },
});

/** Opens the catalog when someone comes to the portal's root. */
export const appModuleHome = createFrontendModule({
  pluginId: 'app',
  extensions: [startPage],
});
