import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { securityScorecardsServiceRef } from 'backstage-plugin-security-scorecards-node';
import { SecurityScorecardsCollatorFactory } from './collator/SecurityScorecardsCollatorFactory';
import { readCollatorConfig } from './config/readCollatorConfig';

/**
 * Adds security scorecards to the search.
 * @public
 */
export const searchModuleSecurityScorecards = createBackendModule({
  pluginId: 'search',
  moduleId: 'security-scorecards-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
        scorecards: securityScorecardsServiceRef,
      },
      async init({ auth, config, indexRegistry, scheduler, scorecards }) {
        const { schedule, ...options } = readCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: SecurityScorecardsCollatorFactory.create({
            ...options,
            auth,
            scorecards,
          }),
        });
      },
    });
  },
});
