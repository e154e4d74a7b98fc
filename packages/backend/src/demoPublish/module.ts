import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createCommitLocalAction } from './createCommitLocalAction';
import { createPublishLocalAction } from './createPublishLocalAction';
import { RepositoriesFolder } from './RepositoriesFolder';
import { RepositoriesUrlReader } from './RepositoriesUrlReader';

/** Adds the actions by which templates publish and propose changes without a Git host. @internal */
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
        const repositories = RepositoriesFolder.fromConfig(config);
        scaffolder.addActions(
          createPublishLocalAction({ catalog, repositories }),
          createCommitLocalAction({ repositories }),
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
