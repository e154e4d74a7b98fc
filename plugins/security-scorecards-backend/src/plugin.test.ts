import { startTestBackend } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import plugin from './index';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
  fakeCollectorModule,
} from './__testUtils__/fakeCollector';
import { ManualScheduler } from './__testUtils__/ManualScheduler';

const checkout: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout',
    annotations: {
      'security-scorecards/aws-tags': 'service=checkout,environment=prod',
    },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'team-a',
    system: 'shop',
  },
};

const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop', title: 'The shop' },
  spec: { owner: 'team-a' },
};

const account: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'shop-prod',
    annotations: { 'amazonaws.com/account-id': ACCOUNT },
  },
  spec: { type: 'cloud-account', owner: 'team-b' },
};

const plain: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'plain',
    annotations: { 'security-scorecards/aws-accounts': '12' },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team-c' },
};

const prod = { service: 'checkout', environment: 'prod' };
const mine = bucket('checkout-orders', prod);
const foreign = bucket('checkout-dev', { service: 'checkout' });

async function start() {
  const scheduler = new ManualScheduler();
  const { server } = await startTestBackend({
    features: [
      plugin,
      fakeCollectorModule({
        resources: [mine, foreign, accountResource()],
        evidence: [
          evidence('S3.8', mine),
          evidence('S3.1', mine, { status: 'pass' }),
          evidence('S3.8', foreign),
          evidence('IAM.6', accountResource()),
        ],
      }),
      catalogServiceMock.factory({
        entities: [checkout, system, account, plain],
      }),
      scheduler.factory(),
    ],
  });
  return { server, scheduler };
}

jest.setTimeout(60_000);

describe('security-scorecards backend', () => {
  it('collects, attributes, evaluates and serves', async () => {
    const { server, scheduler } = await start();
    const base = '/api/security-scorecards/v1';
    await scheduler.run('collection-targets');
    await scheduler.run('collection-1');
    await scheduler.run('security-scorecards-evaluation');

    const list = await request(server).get(`${base}/scorecards`);
    expect(list.status).toBe(200);
    expect(
      list.body.items
        .map((item: { entityRef: string }) => item.entityRef)
        .sort(),
    ).toEqual([
      'component:default/checkout',
      'component:default/plain',
      'resource:default/shop-prod',
      'system:default/shop',
    ]);

    const card = await request(server).get(
      `${base}/scorecards/by-name/component/default/checkout`,
    );
    expect(card.status).toBe(200);
    expect(card.body).toMatchObject({
      entityRef: 'component:default/checkout',
      owner: 'group:default/team-a',
      system: 'system:default/shop',
      scope: {
        accounts: [ACCOUNT],
        resources: 1,
        rules: [
          {
            rule: 'tags',
            detail: 'service=checkout,environment=prod',
            resources: 1,
          },
        ],
      },
      sources: [
        {
          source: 'security-hub',
          account: ACCOUNT,
          accountName: 'shop-prod',
          status: 'succeeded',
        },
      ],
    });
    expect(card.body.counts).toMatchObject({
      failingResources: 1,
      resources: 1,
    });

    const rolledUp = await request(server).get(
      `${base}/scorecards/by-name/system/default/shop`,
    );
    expect(rolledUp.body.scope).toMatchObject({
      resources: 1,
      rules: [
        {
          rule: 'roll-up',
          detail: 'component:default/checkout',
          resources: 1,
        },
      ],
    });

    const rows = await request(server).get(
      `${base}/scorecards/by-name/component/default/checkout/evidence`,
    );
    expect(rows.status).toBe(200);
    expect(
      rows.body.items.map(
        (item: { control: string; status: string; inherited: boolean }) => [
          item.control,
          item.status,
          item.inherited,
        ],
      ),
    ).toEqual([
      ['IAM.6', 'fail', true],
      ['S3.8', 'fail', false],
      ['S3.1', 'pass', false],
    ]);

    const collection = await request(server).get(`${base}/collection`);
    expect(collection.body.totals).toMatchObject({
      evidence: 4,
      attributedEvidence: 2,
      accountLevelEvidence: 1,
      unattributedEvidence: 1,
    });
    expect(collection.body.problems).toEqual([
      {
        entityRef: 'component:default/plain',
        problem: expect.objectContaining({
          annotation: 'security-scorecards/aws-accounts',
          position: 0,
        }),
      },
    ]);
  });

  it('serves the catalogue with an ETag', async () => {
    const { server } = await start();
    const url = '/api/security-scorecards/v1/catalogue';
    const first = await request(server).get(url);
    expect(first.status).toBe(200);
    expect(first.body.domains).toHaveLength(10);
    const second = await request(server)
      .get(url)
      .set('If-None-Match', first.headers.etag);
    expect(second.status).toBe(304);
  });
});
