import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

// One instance of a backend that has nothing but the plugin and its collectors; its catalog is empty.
const backend = createBackend();
backend.add(catalogServiceMock.factory({ entities: [] }));
backend.add(import('backstage-plugin-security-scorecards-backend'));
backend.add(import('backstage-plugin-security-scorecards-backend-module-aws'));
backend.start();
