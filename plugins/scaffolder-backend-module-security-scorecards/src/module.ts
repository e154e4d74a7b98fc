import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAddFilesAction } from './actions/addFiles';
import { createAnnotateAction } from './actions/annotate';
import { createAttestAction } from './actions/attest';
import { createCheckAccountAction } from './actions/checkAccount';
import { createConformancePackAction } from './actions/conformancePack';
import { createClientFactory } from './client/createClient';

/**
 * Adds the scaffolder actions of Security Scorecards.
 * @public
 */
export const scaffolderModuleSecurityScorecards = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'security-scorecards',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        scaffolder: scaffolderActionsExtensionPoint,
      },
      async init({ scaffolder, ...services }) {
        const clientFor = createClientFactory(services);
        scaffolder.addActions(
          createAddFilesAction(),
          createAnnotateAction(),
          createAttestAction({ clientFor }),
          createCheckAccountAction({ clientFor }),
          createConformancePackAction({ clientFor }),
        );
      },
    });
  },
});
