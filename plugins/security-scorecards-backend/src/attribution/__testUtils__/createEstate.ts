import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../../__testUtils__/catalogOf';
import { createTestScorecards } from '../../__testUtils__/createTestScorecards';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
} from '../../__testUtils__/fakeCollector';
import { seedStore } from '../../__testUtils__/seedStore';

/** Time of the collection and of the evaluation. */
export const NOW = new Date();
/** An account that no entity stands for. */
export const OTHER = '222233334444';
// The annotations and the tag that the tests speak of.
export const TAGS = 'security-scorecards/aws-tags';
export const ARNS = 'security-scorecards/aws-arns';
export const ACCOUNTS = 'security-scorecards/aws-accounts';
export const REGIONS = 'security-scorecards/aws-regions';
export const STACK = 'aws:cloudformation:stack-name';
/** The service that most resources are of. */
export const CART = 'component:default/cart';

function elsewhere(name: string, tags: Record<string, string>): ResourceRecord {
  return { ...bucket(name, tags), accountId: OTHER, region: 'us-east-1' };
}

const RESOURCES: ResourceRecord[] = [
  bucket('cart-1', {
    service: 'cart',
    environment: 'prod',
    [STACK]: 'cart-prod',
  }),
  bucket('cart-2', { service: 'cart', environment: 'stage' }),
  bucket('cart-3', { service: 'cart', environment: 'prod' }),
  bucket('Cart-4', { service: 'Cart' }),
  bucket('cart-5', { [STACK]: 'cart-prod' }),
  bucket('slip-1', { service: 'chekout' }),
  bucket('checkout-1', { service: 'checkout' }),
  bucket('shared', { service: 'cart', team: 'shop' }),
  bucket('bare'),
  elsewhere('far-1', { service: 'cart', environment: 'prod' }),
  elsewhere('far-2', { app: 'plain' }),
  accountResource(),
];

/** The catalog. */
export const ENTITIES = [
  entityOf('Component', 'cart', {
    annotations: { [TAGS]: 'service=cart' },
    spec: { system: 'shop' },
  }),
  entityOf('Component', 'checkout', {
    annotations: { [TAGS]: 'service=checkout' },
    spec: { system: 'shop' },
  }),
  entityOf('Component', 'keeper', {
    annotations: { [ARNS]: 'arn:aws:s3:::shared' },
  }),
  entityOf('Component', 'shop-team', { annotations: { [TAGS]: 'team=shop' } }),
  entityOf('Component', 'plain'),
  entityOf('Component', 'lonely', { annotations: { [TAGS]: 'service=none' } }),
  entityOf('Component', 'broken', { annotations: { [TAGS]: 'service' } }),
  entityOf('System', 'shop'),
  entityOf('Resource', 'account', {
    annotations: { 'amazonaws.com/account-id': ACCOUNT },
    spec: { type: 'cloud-account' },
  }),
];

/** A small organisation with co-owned, mistagged and unowned resources, attributed and evaluated. */
export async function createEstate(database: Knex) {
  const catalog = catalogOf(...ENTITIES);
  const scorecards = await createTestScorecards({
    database,
    catalog: catalog.service,
    clock: () => NOW,
  });
  await seedStore(database, {
    resources: RESOURCES,
    evidence: RESOURCES.map((resource, index) =>
      evidence('S3.8', resource, {
        status: index % 3 === 1 ? 'pass' : 'fail',
        observedAt: NOW.toISOString(),
      }),
    ),
  });
  for (const [id, name] of [
    [ACCOUNT, 'shop-prod'],
    [OTHER, 'far-away'],
  ]) {
    await database('accounts').insert({
      account_id: id,
      name,
      ou_path: `Workloads/${name}`,
      updated_at: NOW.toISOString(),
    });
  }
  await scorecards.run();
  return { ...scorecards, catalog, database };
}
