import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type {
  AttributionExplanation,
  AttributionRuleName,
  ResourceRecord,
} from 'backstage-plugin-security-scorecards-common';
import securityScorecards from 'backstage-plugin-security-scorecards-backend';
import {
  collectionExtensionPoint,
  type CollectionTarget,
} from 'backstage-plugin-security-scorecards-node';
import request from 'supertest';

const TARGET: CollectionTarget = {
  id: 'security-hub:account:444455556666:eu-west-1',
  source: 'security-hub',
  kind: 'account',
  accountId: '444455556666',
  region: 'eu-west-1',
  title: 'All resources of the estate',
};

/** A resource that the backend gave to a Component. */
export interface FoundAttribution {
  resource: string;
  component: string;
  rule: AttributionRuleName;
}

/** Hands these resources over as a collector does, without evidence. */
function resourcesModule(resources: readonly ResourceRecord[]) {
  return createBackendModule({
    pluginId: 'security-scorecards',
    moduleId: 'resources-of-the-estate',
    register(env) {
      env.registerInit({
        deps: { collection: collectionExtensionPoint },
        async init({ collection }) {
          collection.addTargetProvider({
            id: 'estate',
            listTargets: async () => ({
              targets: [TARGET],
              accounts: [
                ...new Set(resources.map(resource => resource.accountId)),
              ].map(id => ({ id })),
              problems: [],
            }),
          });
          collection.addCollector({
            source: 'security-hub',
            async *collect() {
              for (let start = 0; start < resources.length; start += 500) {
                yield {
                  resources: resources.slice(start, start + 500),
                  evidence: [],
                  skipped: [],
                };
              }
              return { coverage: [], problems: [] };
            },
          });
        },
      });
    },
  });
}

/** What a whole backend with this catalog and these resources gives to the Components. */
export async function attributionsOf(
  entities: Entity[],
  resources: readonly ResourceRecord[],
): Promise<FoundAttribution[]> {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const scheduleTask = async (task: SchedulerServiceTaskInvocationDefinition) =>
    void tasks.push(task);
  const backend = await startTestBackend({
    features: [
      securityScorecards,
      resourcesModule(resources),
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => ({
          scheduleTask,
          triggerTask: async () => {},
          cancelTask: async () => {},
          createScheduledTaskRunner: () => ({ run: scheduleTask }),
          getScheduledTasks: async () => [],
        }),
      }),
    ],
  });
  try {
    const { signal } = new AbortController();
    const isEvaluation = (task: { id: string }) =>
      task.id.endsWith('-evaluation');
    for (const task of tasks.filter(item => !isEvaluation(item))) {
      await task.fn(signal);
    }
    for (const task of tasks.filter(isEvaluation)) {
      await task.fn(signal);
    }
    const found: FoundAttribution[] = [];
    for (const { kind, metadata } of entities) {
      if (kind === 'Component') {
        found.push(...(await explain(backend.server, metadata.name)));
      }
    }
    return found;
  } finally {
    await backend.stop();
  }
}

async function explain(
  server: Parameters<typeof request>[0],
  component: string,
): Promise<FoundAttribution[]> {
  const found: FoundAttribution[] = [];
  let cursor: string | undefined;
  do {
    const response = await request(server)
      .get(
        `/api/security-scorecards/v1/scorecards/by-name/component/default/${component}/attribution`,
      )
      .query({ limit: 500, ...(cursor && { cursor }) })
      .set('authorization', mockCredentials.service.header());
    if (response.status !== 200) {
      throw new Error(`${response.status}: ${JSON.stringify(response.body)}`);
    }
    const page: AttributionExplanation = response.body;
    found.push(
      ...page.items.map(({ resource, rule }) => ({
        resource,
        component,
        rule,
      })),
    );
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return found;
}
