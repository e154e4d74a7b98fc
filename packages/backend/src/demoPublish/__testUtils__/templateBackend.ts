import { setTimeout as sleep } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, type TestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleTemplates from '@backstage/plugin-catalog-backend-module-scaffolder-entity-model';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import scaffolderModuleSecurityScorecards from 'backstage-plugin-scaffolder-backend-module-security-scorecards';
import request from 'supertest';
import { demoRepositoriesReader, scaffolderModuleDemoPublish } from '../module';

/** The plugin's API as a new portal has it: one account, of which nothing is known yet. */
function securityScorecardsWith(account: string) {
  return createBackendPlugin({
    pluginId: 'security-scorecards',
    register(reg) {
      reg.registerInit({
        deps: { http: coreServices.httpRouter },
        async init({ http }) {
          http.use((_, response) => {
            response.json({
              items: [{ account, sources: [] }],
              totalItems: 1,
              pageInfo: {},
            });
          });
        },
      });
    },
  });
}

/** What a portal needs to run a template: the real catalog, the real scaffolder and the demo's publisher. */
export function templateBackend(options: {
  template: string;
  repositories: string;
  account: string;
}) {
  return [
    mockServices.rootConfig.factory({
      data: {
        portal: { repositories: options.repositories },
        catalog: {
          processingInterval: { seconds: 5 },
          locations: [
            {
              type: 'file',
              target: options.template,
              rules: [{ allow: ['Template'] }],
            },
          ],
        },
      },
    }),
    mockServices.database.factory(),
    demoRepositoriesReader,
    catalogPlugin,
    catalogModuleTemplates,
    scaffolderPlugin,
    scaffolderModuleSecurityScorecards,
    scaffolderModuleDemoPublish,
    securityScorecardsWith(options.account),
  ];
}

/** Runs a template to its end. Throws when its values are refused. */
export async function runTemplate(
  { server }: TestBackend,
  templateRef: string,
  values: Record<string, string>,
): Promise<{ status: string; log: string }> {
  const [, namespace, name] = /:(.+)\/(.+)$/.exec(templateRef) ?? [];
  for (let tries = 0; tries < 200; tries++) {
    const { status } = await request(server).get(
      `/api/catalog/entities/by-name/template/${namespace}/${name}`,
    );
    if (status === 200) {
      break;
    }
    await sleep(300);
  }
  const created = await request(server)
    .post('/api/scaffolder/v2/tasks')
    .send({ templateRef, values });
  if (created.status !== 201) {
    throw new Error(`${created.status}: ${created.text}`);
  }
  const path = `/api/scaffolder/v2/tasks/${created.body.id}`;
  let status = 'open';
  for (let tries = 0; tries < 400; tries++) {
    status = (await request(server).get(path)).body.status;
    if (status !== 'open' && status !== 'processing') {
      break;
    }
    await sleep(300);
  }
  const events = await request(server).get(`${path}/events`);
  return { status, log: JSON.stringify(events.body) };
}
