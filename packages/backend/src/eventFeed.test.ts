import {
  coreServices,
  createServiceFactory,
  type SchedulerService,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import {
  createSimulator,
  demoOrganization,
  type Simulator,
} from 'aws-simulator';
import securityScorecards from 'backstage-plugin-security-scorecards-backend';
import awsModule from 'backstage-plugin-security-scorecards-backend-module-aws';
import type { CollectionState } from 'backstage-plugin-security-scorecards-common';
import request from 'supertest';

const HOUR = 3_600_000;

const role = {
  name: demoOrganization.centralRoleName,
  externalId: demoOrganization.externalId,
};

jest.setTimeout(300_000);

describe('event feed', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let simulator: Simulator;
  let wallOffset = 0;
  let before: string | undefined;

  beforeAll(async () => {
    simulator = await createSimulator({
      // What it tells must lie in the past of the backend; in the three days after, drift fixes some findings.
      clock: '2026-03-02T12:00:00.000Z',
      quotas: 'off',
      wallClock: () => Date.now() + wallOffset,
    });
    before = process.env.AWS_ENDPOINT_URL;
    process.env.AWS_ENDPOINT_URL = simulator.url;
  });

  afterAll(async () => {
    if (before === undefined) {
      delete process.env.AWS_ENDPOINT_URL;
    } else {
      process.env.AWS_ENDPOINT_URL = before;
    }
    await simulator.close();
  });

  async function start(eventFeed: JsonObject) {
    const knex = await databases.init('SQLITE_3');
    const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
    const scheduler: SchedulerService = {
      ...mockServices.scheduler.mock(),
      scheduleTask: async task => void tasks.set(task.id, task),
      triggerTask: async () => {},
    };
    const account = demoOrganization.administratorAccountId;
    const backend = await startTestBackend({
      features: [
        securityScorecards,
        awsModule,
        catalogServiceMock.factory({ entities: [] }),
        mockServices.rootConfig.factory({
          data: {
            aws: {
              mainAccount: { ...demoOrganization.portalCredentials },
              accountDefaults: {
                roleName: demoOrganization.memberRoleName,
                externalId: demoOrganization.externalId,
              },
            },
            securityScorecards: {
              aws: {
                homeRegion: demoOrganization.homeRegion,
                accounts: {
                  source: 'organizations',
                  managementAccount: account,
                  role,
                },
                securityHub: { account, role },
                ...eventFeed,
              },
            },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => knex }),
        }),
      ],
    });
    const run = (id: string) => tasks.get(id)?.fn(new AbortController().signal);
    await run('collection-targets');
    await run('collection-1');
    return {
      stop: () => backend.stop(),
      async collection(): Promise<CollectionState> {
        const { body } = await request(backend.server).get(
          '/api/security-scorecards/v1/collection',
        );
        return body;
      },
      /** Status of each control on each resource. */
      async statuses(): Promise<Map<string, string>> {
        const rows: Array<Record<string, string>> = await knex('evidence')
          .join('resources', 'resources.id', 'evidence.resource_key')
          .select(
            'evidence.control_id',
            'evidence.region',
            'evidence.status',
            'evidence.suppressed',
            'resources.resource_id',
          );
        return new Map(
          rows.map(row => [
            `${row.control_id} ${row.region} ${row.resource_id}`,
            `${row.status} ${Boolean(row.suppressed)}`,
          ]),
        );
      },
    };
  }

  /** Messages that were not acknowledged. */
  async function waitingMessages(): Promise<number> {
    const answer = await fetch(`${simulator.url}/_simulator/queues`);
    const { items } = (await answer.json()) as {
      items: Array<{ name: string; visible: number; inFlight: number }>;
    };
    return items
      .filter(({ name }) => name === demoOrganization.eventQueueName)
      .reduce((sum, { visible, inFlight }) => sum + visible + inFlight, 0);
  }

  async function until(check: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (!(await check())) {
      if (Date.now() > deadline) {
        throw new Error('What was waited for did not come');
      }
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }

  it('brings what drift changes without a visit, also when messages come twice, out of order or after a crash', async () => {
    const eventFeed = {
      eventFeed: { role, queues: [{ url: demoOrganization.eventQueueUrl }] },
    };
    const listening = await start(eventFeed);
    const feedOf = async () => (await listening.collection()).feeds?.[0];
    await until(async () => (await feedOf())?.status === 'listening');
    const atFirst = await listening.statuses();
    expect(atFirst.size).toBeGreaterThan(3_000);

    simulator.clock.advance(72 * HOUR);
    const began = performance.now();
    await until(async () =>
      [...(await listening.statuses())].some(
        ([key, status]) =>
          status === 'pass false' && atFirst.get(key) === 'fail false',
      ),
    );
    // Seconds on a machine that has nothing else to do.
    expect(performance.now() - began).toBeLessThan(60_000);

    simulator.faults.add({ kind: 'duplicated-messages', probability: 0.2 });
    simulator.faults.add({ kind: 'reordered-messages' });
    // Pages are stored and cannot be acknowledged: their messages come again.
    simulator.faults.add({
      kind: 'server-error',
      service: 'sqs',
      operation: 'DeleteMessageBatch',
      times: 5,
    });
    simulator.clock.advance(24 * HOUR);
    await until(async () =>
      simulator.faults
        .list()
        .every(({ fault, hits }) => hits > 0 && hits >= (fault.times ?? 0)),
    );
    simulator.faults.clear();
    // The messages of the crash become visible again.
    wallOffset += 61_000;
    let last = -1;
    await until(async () => {
      const messages = (await feedOf())?.messages ?? 0;
      const settled =
        messages > 0 && messages === last && (await waitingMessages()) === 0;
      last = messages;
      if (!settled) {
        await new Promise(resolve => setTimeout(resolve, 4_000));
      }
      return settled;
    });
    const feed = await feedOf();
    expect(feed).toMatchObject({ status: 'listening', instances: 1 });
    expect(feed?.messages).toBeGreaterThan(1_000);
    expect(feed?.problems).toEqual([]);

    const fed = await listening.statuses();
    await listening.stop();
    const visiting = await start({});
    const visited = await visiting.statuses();
    expect((await visiting.collection()).feeds).toBeUndefined();
    await visiting.stop();
    const differences = [...new Set([...fed.keys(), ...visited.keys()])]
      .filter(key => fed.get(key) !== visited.get(key))
      .map(key => `${key}: ${fed.get(key)}, not ${visited.get(key)}`);
    expect(differences).toEqual([]);
  });
});
