import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { securityScorecardsPermissions } from 'backstage-plugin-security-scorecards-common';
import { collectionExtensionPoint } from 'backstage-plugin-security-scorecards-node';
import { registerActions } from './actions/registerActions';
import { createAuthorizedServices } from './authorization/createAuthorizedServices';
import type { CollectionChange } from './collection/CollectionChange';
import { CollectionRegistration } from './collection/CollectionRegistration';
import { createCollection } from './collection/createCollection';
import { readSettings } from './config/readSettings';
import { warnOfUnknownSections } from './config/unknownKeys';
import { applyDatabaseMigrations } from './database/applyDatabaseMigrations';
import { countQueue } from './database/metrics/countQueue';
import { createCollectionMetrics } from './metrics/createCollectionMetrics';
import { createEvaluationMetrics } from './metrics/createEvaluationMetrics';
import { observeState } from './metrics/observeState';
import { chooseNotifications } from './notifications/chooseNotifications';
import { createScorecards } from './scorecards/createScorecards';
import { createGovernance } from './governance/createGovernance';
import { createRouter } from './service/createRouter';

/**
 * Collects evidence through its modules, attributes it to catalog entities and serves their scorecards.
 * @public
 */
export const securityScorecardsPlugin = createBackendPlugin({
  pluginId: 'security-scorecards',
  register(env) {
    const registration = new CollectionRegistration();
    env.registerExtensionPoint(collectionExtensionPoint, registration);
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        databaseService: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        instance: coreServices.rootInstanceMetadata,
        logger: coreServices.logger,
        notificationService,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const settings = readSettings(deps.config);
        warnOfUnknownSections(deps.config, deps.logger);
        const database = await deps.databaseService.getClient();
        if (!deps.databaseService.migrations?.skip) {
          await applyDatabaseMigrations(database);
        }
        const clock = () => new Date();
        const { visitEnded } = createCollectionMetrics(deps.metrics);
        const { evaluationEnded } = createEvaluationMetrics(deps.metrics);
        const listeners: ((change: CollectionChange) => void)[] = [];
        const collection = createCollection({
          ...deps,
          database,
          clock,
          collectors: registration.collectors,
          targetProviders: registration.targetProviders,
          feeds: registration.feeds,
          onChange: change => listeners.forEach(listener => listener(change)),
          onVisitEnd: visitEnded,
        });
        const scorecards = createScorecards({
          ...deps,
          database,
          reader: collection.reader,
          settings,
          clock,
          onEvaluationEnd: evaluationEnded,
        });
        observeState(deps.metrics, {
          ...collection.figures,
          clock,
          logger: deps.logger,
          countQueue: () => countQueue(database),
        });
        listeners.push(scorecards.onChange);
        const { governance } = settings;
        const ledgers = createGovernance({
          ...deps,
          database,
          catalogue: scorecards.catalogue.view,
          governance,
          inputs: scorecards.inputs,
          notifications: await chooseNotifications({ ...deps, governance }),
          clock,
          onChange: scorecards.prompt,
        });
        deps.permissionsRegistry.addPermissions(securityScorecardsPermissions);
        const services = {
          ...deps,
          clock,
          catalogue: scorecards.catalogue.view,
          ...createAuthorizedServices({
            ...deps,
            database,
            clock,
            scorecards: scorecards.service,
            patches: scorecards.patches,
            fleet: scorecards.fleet,
            collection: collection.service,
            attribution: scorecards.attribution,
            ...ledgers,
            history: scorecards.history,
          }),
        };
        deps.httpRouter.use(await createRouter(services));
        registerActions(services);
        await collection.start();
        await scorecards.start();
        await ledgers.task.start();
      },
    });
  },
});
