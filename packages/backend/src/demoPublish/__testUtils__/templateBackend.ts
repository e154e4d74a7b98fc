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
import { serializeDirectoryContents } from '@backstage/plugin-scaffolder-node';
import request from 'supertest';
import { z } from 'zod';
import { demoRepositoriesReader, scaffolderModuleDemoPublish } from '../module';
import { TEMPLATES } from './practices';

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
          rules: [{ allow: ['Component', 'API', 'Location', 'Resource'] }],
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

/** The template as the catalog has it, once it has. */
async function readTemplate(
  server: TestBackend['server'],
  templateRef: string,
): Promise<object> {
  const [, namespace, name] = /:(.+)\/(.+)$/.exec(templateRef) ?? [];
  for (let tries = 0; tries < 200; tries++) {
    const { status, body } = await request(server).get(
      `/api/catalog/entities/by-name/template/${namespace}/${name}`,
    );
    if (status === 200) {
      return body;
    }
    await sleep(300);
  }
  throw new Error(`The catalog has no ${templateRef}`);
}

/**
 * Runs a template as the portal's editor tries it.
 *
 * @returns what the run said, or why it was refused
 */
export async function dryRunTemplate(
  { server }: TestBackend,
  templateRef: string,
  values: Record<string, unknown>,
): Promise<{ status: number; log: string }> {
  const template = await readTemplate(server, templateRef);
  const { status, text } = await request(server)
    .post('/api/scaffolder/v2/dry-run')
    .send({
      template,
      values,
      directoryContents: (
        await serializeDirectoryContents(TEMPLATES)
      ).map(({ path, content }) => ({
        path,
        base64Content: content.toString('base64'),
      })),
    });
  return { status, log: text };
}

/** Runs a template to its end. Throws when its values are refused. */
export async function runTemplate(
  { server }: TestBackend,
  templateRef: string,
  values: Record<string, unknown>,
): Promise<{ status: string; log: string }> {
  await readTemplate(server, templateRef);
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
  const events = z
    .array(z.object({ body: z.object({ message: z.string() }) }))
    .parse((await request(server).get(`${path}/events`)).body);
  return { status, log: events.map(({ body }) => body.message).join('\n') };
}
