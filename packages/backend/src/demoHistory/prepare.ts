/*
 * Gives the demo portal a past: runs the portal's own collection, attribution and evaluation over the sample organisation, day
 * by day, in a process whose clock and the simulator's clock are moved together. Started by `npm start` before the portal.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { HeldScheduler } from './HeldScheduler';
import { MovableClock } from './MovableClock';

/** Days before now of each step: some seconds of work each, so only as many as a curve needs. */
const STEPS = [60, 48, 31, 20, 12, 6, 2, 0];
const SHARDS = ['collection-1', 'collection-2', 'collection-3'];
const PLUGIN = 'security-scorecards';
/** Components of the sample organisation that the catalog has when it has read all of it. */
const COMPONENTS = 20;
const CATALOG_ATTEMPTS = 240;

const clock = new MovableClock();
clock.setDaysAgo(STEPS[0]);
clock.install();

// Half a past is of no use: a portal that is stopped ends this at once.
process.once('SIGTERM', () => process.exit(1));

const scheduler = new HeldScheduler();

function environment(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; start this tool by npm start`);
  }
  return value;
}

const backend = createBackend();

async function moveSimulator(): Promise<void> {
  const response = await fetch(
    `${environment('AWS_ENDPOINT_URL')}/_simulator/clock`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: new Date().toISOString() }),
    },
  );
  if (!response.ok) {
    throw new Error(`The simulator's clock was not moved: ${response.status}`);
  }
}

async function liveThroughSteps(): Promise<void> {
  for (const [index, days] of STEPS.entries()) {
    clock.setDaysAgo(days);
    await moveSimulator();
    await scheduler.run(PLUGIN, 'collection-targets');
    await Promise.all(SHARDS.map(shard => scheduler.run(PLUGIN, shard)));
    await scheduler.run(PLUGIN, 'security-scorecards-evaluation');
    process.stdout.write(`step ${index + 1} of ${STEPS.length}\n`);
  }
}

const demoHistory = createBackendPlugin({
  pluginId: 'demo-history',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        lifecycle: coreServices.rootLifecycle,
      },
      async init({ auth, catalog, lifecycle }) {
        const isFilled = async () => {
          const { totalItems } = await catalog.queryEntities(
            { filter: { kind: 'Component' }, limit: 1 },
            { credentials: await auth.getOwnServiceCredentials() },
          );
          return totalItems >= COMPONENTS;
        };
        lifecycle.addStartupHook(() => {
          void finish(isFilled);
        });
      },
    });
  },
});

async function finish(isFilled: () => Promise<boolean>): Promise<void> {
  try {
    for (let attempt = 0; !(await isFilled().catch(() => false)); attempt++) {
      if (attempt === CATALOG_ATTEMPTS) {
        throw new Error('The catalog does not show the sample organisation');
      }
      await sleep(250);
    }
    // Relations are stitched a moment after the entities are there.
    await sleep(1_500);
    await liveThroughSteps();
    await backend.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

backend.add(scheduler.factory());
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('backstage-plugin-security-scorecards-backend'));
backend.add(import('backstage-plugin-security-scorecards-backend-module-aws'));
backend.add(demoHistory);
backend.start();
