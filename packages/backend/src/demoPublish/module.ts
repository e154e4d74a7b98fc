import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPublishLocalAction } from './createPublishLocalAction';
import { RepositoriesFolder } from './RepositoriesFolder';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

/** Adds the action by which templates publish without a Git host. @internal */
export const scaffolderModuleDemoPublish = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'demo-publish',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ catalog, config, scaffolder }) {
        scaffolder.addActions(
          createPublishLocalAction({
            catalog,
            repositories: RepositoriesFolder.fromConfig(config),
          }),
        );
      },
    });
  },
});

/** Lets the catalog read what was published so. @internal */
export const demoRepositoriesReader = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: { config: coreServices.rootConfig },
  factory({ config }) {
    const reader = new RepositoriesUrlReader(
      RepositoriesFolder.fromConfig(config),
    );
    return () => [{ predicate: url => RepositoriesFolder.serves(url), reader }];
  },
});
