import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createAnnotateAction } from './actions/annotate';

/**
 * Adds the scaffolder actions of Security Scorecards.
 * @public
 */
export const scaffolderModuleSecurityScorecards = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'security-scorecards',
  register(env) {
    env.registerInit({
      deps: { scaffolder: scaffolderActionsExtensionPoint },
      async init({ scaffolder }) {
        scaffolder.addActions(createAnnotateAction());
      },
    });
  },
});
