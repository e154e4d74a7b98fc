import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { securityScorecardsServiceRef } from 'backstage-plugin-security-scorecards-node';
import { createAddFilesAction } from './actions/addFiles';
import { createAnnotateAction } from './actions/annotate';
import { createAttestAction } from './actions/attest';
import { createCheckAccountAction } from './actions/checkAccount';
import { createConformancePackAction } from './actions/conformancePack';
import type { ClientFactory } from './client/ClientFactory';

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
        scaffolder: scaffolderActionsExtensionPoint,
        scorecards: securityScorecardsServiceRef,
      },
      async init({ scaffolder, scorecards }) {
        const clientFor: ClientFactory = credentials =>
          scorecards.clientFor(credentials);
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
