import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  CollectionError,
  collectionExtensionPoint,
  type CollectedPage,
  type CollectionOutcome,
  type EvidenceCollector,
} from 'backstage-plugin-security-scorecards-node';
import request from 'supertest';
import { ACCOUNT, evidence, REGION } from './__testUtils__/fakeCollector';
import { ManualScheduler } from './__testUtils__/ManualScheduler';
import plugin from './index';

const BASE = '/api/security-scorecards/v1';
const INSTANCE = {
  resourceId: `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/i-0abc`,
  resourceType: 'AWS::EC2::Instance',
  accountId: ACCOUNT,
  region: REGION,
};
const TARGET = {
  id: `patch-manager:account:${ACCOUNT}:${REGION}`,
  source: 'patch-manager' as const,
  kind: 'account' as const,
  accountId: ACCOUNT,
  region: REGION,
  title: 'Patch Manager of the test',
};

jest.setTimeout(60_000);

async function start(
  collect: () => AsyncGenerator<CollectedPage, CollectionOutcome, void>,
) {
  const collector: EvidenceCollector = { source: 'patch-manager', collect };
  const scheduler = new ManualScheduler();
  const metrics = metricsServiceMock.mock();
  const { server } = await startTestBackend({
    features: [
      plugin,
      createBackendModule({
        pluginId: 'security-scorecards',
        moduleId: 'collector-of-the-test',
        register(env) {
          env.registerInit({
            deps: { collection: collectionExtensionPoint },
            async init({ collection }) {
              collection.addCollector(collector);
              collection.addTargetProvider({
                id: 'test',
                listTargets: async () => ({
                  targets: [TARGET],
                  accounts: [],
                  problems: [],
                }),
              });
            },
          });
        },
      }),
      catalogServiceMock.factory({
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Component',
            metadata: {
              name: 'checkout',
              annotations: {
                'security-scorecards/aws-arns': INSTANCE.resourceId,
              },
            },
            spec: { type: 'service', lifecycle: 'production', owner: 'a' },
          },
        ],
      }),
      scheduler.factory(),
      metrics.factory,
    ],
  });
  return { server, scheduler, metrics };
}

describe('security-scorecards backend and the trouble of its sources', () => {
  it('stays ready and says what is wrong while AWS cannot be reached', async () => {
    const { server, scheduler, metrics } = await start(
      // Fails before the first page, as a collector without a connection does.
      async function* collect() {
        yield* [];
        throw new CollectionError({
          status: 'failed',
          message: 'No connection to the endpoint of ssm',
          mend: 'Check DNS',
        });
      },
    );
    await scheduler.run('collection-targets');
    const before = await request(server).get(`${BASE}/collection`);
    expect(before.body.firstSync).toEqual({
      targets: 1,
      targetsDone: 0,
      done: 0,
    });
    await scheduler.run('collection-1');
    for (const probe of ['liveness', 'readiness']) {
      const health = await request(server).get(
        `/.backstage/health/v1/${probe}`,
      );
      expect([probe, health.status]).toEqual([probe, 200]);
    }
    const { body } = await request(server).get(`${BASE}/collection`);
    expect(body.targets).toEqual([
      expect.objectContaining({
        status: 'failed',
        message: expect.stringContaining('No connection'),
        mend: 'Check DNS',
      }),
    ]);
    expect(body.firstSync).toBeUndefined();
    const visits = metrics.createCounter.mock.results.map(({ value }) => value);
    expect(visits.flatMap(counter => counter.add.mock.calls)).toContainEqual([
      1,
      {
        source: 'patch-manager',
        pass: 'full',
        outcome: 'failed',
        status: 'failed',
      },
    ]);
  });

  it('serves the open patches that a visit brought', async () => {
    const { server, scheduler } = await start(async function* collect() {
      yield {
        evidence: [
          evidence('patch-missing-critical', INSTANCE, {
            source: 'patch-manager',
          }),
        ],
        resources: [INSTANCE],
        skipped: [],
        patches: [
          {
            resourceId: INSTANCE.resourceId,
            patches: [
              {
                id: 'KB5031364',
                state: 'missing',
                severity: 'critical',
                cveIds: ['CVE-2026-12345'],
              },
            ],
            total: 1,
          },
        ],
      };
      return {
        coverage: [{ accountId: ACCOUNT, region: REGION, status: 'succeeded' }],
        problems: [],
      };
    });
    await scheduler.run('collection-targets');
    await scheduler.run('collection-1');
    await scheduler.run('security-scorecards-evaluation');
    const path = `${BASE}/scorecards/by-name/component/default/checkout/patches`;
    const { status, body } = await request(server).get(path);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          resource: INSTANCE.resourceId,
          id: 'KB5031364',
          severity: 'critical',
          cveIds: ['CVE-2026-12345'],
          ageDays: 0,
          overdue: false,
        }),
      ],
      totalItems: 1,
      notListed: 0,
      pageInfo: {},
    });
    const foreign = await request(server)
      .get(path)
      .query({ resourceId: 'arn:aws:ec2:eu-west-1:1:instance/i-other' });
    expect(foreign.status).toBe(404);
    const wrong = await request(server).get(path).query({ limit: 501 });
    expect(wrong.status).toBe(400);
  });
});
