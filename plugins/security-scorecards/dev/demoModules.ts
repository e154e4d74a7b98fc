import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { securityScorecardsApiRef } from '../src';
import { createDemoApi } from './createDemoApi';
import { demoEntities } from './demoEntities';

/** Puts fixtures in the place of both backends, so that the plugin runs alone. */
export const demoModules = [
  createFrontendModule({
    pluginId: 'security-scorecards',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: securityScorecardsApiRef,
            deps: {},
            factory: () => createDemoApi(),
          }),
      }),
    ],
  }),
  createFrontendModule({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams(catalogApiMock.factory({ entities: demoEntities })),
      }),
    ],
  }),
];
