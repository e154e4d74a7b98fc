import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  applyCatalogueConfig,
  defaultCatalogueData,
} from 'backstage-plugin-security-scorecards-common';
import { collectionExtensionPoint } from 'backstage-plugin-security-scorecards-node';
import { createCallMetrics } from './clients/CallMetrics';
import { SystemTimer } from './clients/SystemTimer';
import { readAwsSettings } from './config/readAwsSettings';
import { createAwsCollection } from './createAwsCollection';
import { DefaultAwsCredentials } from './credentials/DefaultAwsCredentials';

/**
 * Collects evidence from AWS: Security Hub, Config and Patch Manager.
 * @public
 */
export const securityScorecardsModuleAws = createBackendModule({
  pluginId: 'security-scorecards',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: {
        collection: collectionExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
      },
      async init({ collection, config, logger, metrics, auth, catalog }) {
        const settings = readAwsSettings(config);
        if (!settings) {
          logger.info('Nothing is collected from AWS', {
            mend: 'Add securityScorecards.aws to app-config',
          });
          return;
        }
        const { collectors, targetProvider, feeds } = createAwsCollection({
          settings,
          credentials: DefaultAwsCredentials.fromConfig(config, settings),
          catalogue: applyCatalogueConfig(
            defaultCatalogueData(),
            config.getOptional('securityScorecards.catalogue'),
          ),
          catalog,
          auth,
          timer: new SystemTimer(),
          random: Math.random,
          observer: createCallMetrics(metrics),
        });
        collection.addTargetProvider(targetProvider);
        for (const collector of collectors) {
          collection.addCollector(collector);
        }
        for (const feed of feeds) {
          collection.addEvidenceFeed(feed);
        }
      },
    });
  },
});
