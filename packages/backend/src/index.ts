import { createBackend } from '@backstage/backend-defaults';
import { authModuleDemoUsers } from './demoAuth/module';
import { permissionModuleDemoPolicy } from './demoPermissionPolicy/module';
import {
  demoRepositoriesReader,
  scaffolderModuleDemoPublish,
} from './demoPublish/module';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(authModuleDemoUsers);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(permissionModuleDemoPolicy);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('backstage-plugin-scaffolder-backend-module-security-scorecards'),
);

backend.add(scaffolderModuleDemoPublish);
backend.add(demoRepositoriesReader);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('backstage-plugin-search-backend-module-security-scorecards'),
);

backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('backstage-plugin-security-scorecards-backend'));
backend.add(import('backstage-plugin-security-scorecards-backend-module-aws'));

backend.start();
