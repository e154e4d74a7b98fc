import { TestDatabases } from '@backstage/backend-test-utils';
import type { ResourceRecord } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import {
  ACCOUNT,
  accountResource,
  bucket,
  evidence,
} from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { AttributionPreviewer } from './preview/AttributionPreviewer';

jest.setTimeout(240_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const NOW = new Date();
const OTHER = '222233334444';
const TAGS = 'security-scorecards/aws-tags';
const ARNS = 'security-scorecards/aws-arns';
const ACCOUNTS = 'security-scorecards/aws-accounts';
const REGIONS = 'security-scorecards/aws-regions';
const STACK = 'aws:cloudformation:stack-name';
const CART = 'component:default/cart';

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

const ENTITIES = [
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

async function estate(database: Knex) {
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

async function ownedBy(database: Knex, entityRef: string): Promise<string[]> {
  const rows: { resource_id: string }[] = await database('attributions')
    .join('entities', 'entities.id', 'attributions.entity_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where({ entity_ref: entityRef })
    .orderBy('resource_id')
    .select('resource_id');
  return rows.map(row => row.resource_id);
}

const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('attribution on %s', databaseId => {
  describe('what is served', () => {
    let served: Awaited<ReturnType<typeof estate>>;

    beforeAll(async () => {
      served = await estate(await databases.init(databaseId));
    });

    it('explains which rule claimed what, and what was lost to whom', async () => {
      const { explainer } = served.attribution;
      const cart = await explainer.explain(CART, { limit: 500 });
      expect(cart).toMatchObject({
        annotated: true,
        scope: ['Resources with the tag service = cart.'],
        problems: [],
        rules: [
          {
            rule: 'tags',
            detail: 'service=cart',
            resources: 4,
            accounts: [ACCOUNT, OTHER],
          },
        ],
        lostTo: [
          {
            entityRef: 'component:default/keeper',
            rule: 'arn',
            resources: 1,
            example: 'arn:aws:s3:::shared',
          },
        ],
        totalItems: 4,
        pageInfo: {},
      });
      expect(cart.items[0]).toMatchObject({
        resource: 'arn:aws:s3:::cart-1',
        resourceName: 'cart-1',
        accountName: 'shop-prod',
        tags: { service: 'cart', environment: 'prod', [STACK]: 'cart-prod' },
        rule: 'tags',
        coOwners: { entityRefs: [], hidden: 0 },
        evidence: { fail: 1, pass: 0 },
      });
    });

    it('pages, and tells of a system which part claims', async () => {
      const { explainer } = served.attribution;
      const ref = 'system:default/shop';
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await explainer.explain(ref, { limit: 2, cursor });
        expect(page.totalItems).toBe(5);
        seen.push(
          ...page.items.map(item => `${item.resourceName} ${item.part}`),
        );
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(seen).toEqual([
        `cart-1 ${CART}`,
        `cart-2 ${CART}`,
        `cart-3 ${CART}`,
        'checkout-1 component:default/checkout',
        `far-1 ${CART}`,
      ]);
      await expect(
        explainer.explain(CART, { limit: 2, cursor: 'broken' }),
      ).rejects.toThrow('cursor');
    });

    it('gives a tagged resource to a Component without annotations', async () => {
      const plain = await served.attribution.explainer.explain(
        'component:default/plain',
        { limit: 5 },
      );
      expect(plain.annotated).toBe(false);
      expect(plain.items).toMatchObject([
        { resource: 'arn:aws:s3:::far-2', rule: 'rule', detail: 'app=plain' },
      ]);
    });

    it('explains an annotation that cannot be read, and refuses what is not known', async () => {
      const { explainer } = served.attribution;
      const broken = await explainer.explain('component:default/broken', {
        limit: 5,
      });
      expect(broken.problems).toMatchObject([
        {
          annotation: TAGS,
          position: 0,
          mend: expect.stringContaining('key=value'),
        },
      ]);
      expect(broken.items).toEqual([]);
      await expect(
        explainer.explain('component:default/none', { limit: 5 }),
      ).rejects.toThrow('Nothing is known of component:default/none');
    });

    it('groups what nobody owns and counts each resource and failure', async () => {
      const { unattributed } = served.attribution;
      const list = await unattributed.list({ groupBy: 'account', limit: 10 });
      expect(list.totals).toMatchObject({
        resources: 11,
        unattributedResources: 4,
        evidence: { attributed: 7, accountLevel: 1, unattributed: 4 },
      });
      expect(list.items).toMatchObject([
        {
          key: ACCOUNT,
          title: 'shop-prod',
          resources: 4,
          evidence: 4,
          failing: { critical: 0, medium: 0, low: 0 },
        },
      ]);
      const [group] = list.items;
      expect(group.failing.high + group.failing.medium).toBe(3);
      expect(group.examples).toHaveLength(3);
      const byType = await unattributed.list({
        groupBy: 'resourceType',
        limit: 10,
      });
      expect(byType.items.map(item => [item.key, item.resources])).toEqual([
        ['AWS::S3::Bucket', 4],
      ]);
    });

    it('groups by tag and by stack, page by page', async () => {
      const { unattributed } = served.attribution;
      const titles: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await unattributed.list({
          groupBy: 'tag',
          limit: 1,
          cursor,
        });
        expect(page.totalItems).toBe(3);
        titles.push(...page.items.map(item => item.title));
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(titles.sort()).toEqual([
        'No tags',
        'service=Cart',
        'service=chekout',
      ]);
      const byStack = await unattributed.list({ groupBy: 'stack', limit: 10 });
      expect(byStack.items.map(item => [item.title, item.resources])).toEqual(
        expect.arrayContaining([
          ['No CloudFormation stack', 3],
          ['cart-prod', 1],
        ]),
      );
    });

    it('suggests who may own it, and what to add', async () => {
      const { unattributed } = served.attribution;
      const byTag = await unattributed.list({ groupBy: 'tag', limit: 10 });
      const suggestionsOf = (key: string) =>
        byTag.items.find(item => item.key === key)?.suggestions;
      expect(suggestionsOf('service=Cart')?.[0]).toMatchObject({
        entityRef: CART,
        basis: 'tag',
        resources: 1,
        add: { kind: 'aws-tag', key: 'service', value: 'cart' },
        reason: expect.stringContaining('upper and lower case'),
      });
      expect(suggestionsOf('service=chekout')?.[0]).toMatchObject({
        entityRef: 'component:default/checkout',
        add: { kind: 'aws-tag', key: 'service', value: 'checkout' },
        reason: expect.stringContaining('by one sign'),
      });
      const byStack = await unattributed.list({ groupBy: 'stack', limit: 10 });
      const stack = byStack.items.find(item => item.key === 'cart-prod');
      expect(stack?.suggestions[0]).toMatchObject({
        entityRef: CART,
        basis: 'stack',
        add: {
          kind: 'annotation',
          key: TAGS,
          value: `service=cart;${STACK}=cart-prod`,
        },
      });
    });

    it('lists accounts with their owners and what the catalog lacks', async () => {
      const { accounts } = served.attribution;
      const page = await accounts.list({ limit: 1 });
      expect(page).toMatchObject({ totalItems: 2, withoutOwner: 1 });
      expect(page.items[0]).toMatchObject({
        account: ACCOUNT,
        name: 'shop-prod',
        ouPath: 'Workloads/shop-prod',
        hasOwner: true,
        entities: [{ entityRef: 'resource:default/account' }],
        resources: 9,
        unattributedResources: 4,
        evidence: { attributed: 5, accountLevel: 1, unattributed: 4 },
      });
      const next = await accounts.list({
        limit: 1,
        cursor: page.pageInfo.nextCursor,
      });
      expect(next.items).toMatchObject([{ account: OTHER, hasOwner: false }]);
      expect(next.pageInfo).toEqual({});
      expect(await accounts.completeness()).toEqual({
        withoutScope: [],
        withoutResources: [
          'component:default/lonely',
          'component:default/shop-team',
        ],
        accountsWithoutOwner: [OTHER],
      });
    });

    it('refuses a preview that would look at too much', async () => {
      const previewer = new AttributionPreviewer({
        allowBroadArns: false,
        database: served.database,
        inputs: served.inputs,
        rules: served.settings.rules,
        clock: () => NOW,
        limit: 3,
      });
      await expect(
        previewer.preview(ENTITIES[0], { [ACCOUNTS]: ACCOUNT }, { signal }),
      ).rejects.toThrow('annotations: they name more than 3 resources');
    });

    it.each<[Record<string, string>, string]>([
      [{ [TAGS]: '*=*' }, 'claim every resource'],
      [{ [TAGS]: '' }, 'claim every resource'],
      [{ [ARNS]: 'arn:aws:s3:::*' }, 'every service or account'],
      [{ [ACCOUNTS]: '*' }, 'is not an AWS account id'],
    ])('claims nothing by %j', async (annotations, message) => {
      const preview = await served.attribution.previewer.preview(
        ENTITIES[0],
        annotations,
        { signal },
      );
      expect(preview.problems[0].message).toContain(message);
      expect(preview.problems[0].position).toBeDefined();
      expect(preview.gained.count).toBe(0);
      expect(preview.resources).toEqual({ now: 4, then: 0 });
    });

    it('refuses what is no annotation, and kinds that have no resources', async () => {
      const { previewer } = served.attribution;
      await expect(
        previewer.preview(
          ENTITIES[0],
          { 'security-scorecards/aws-tag': 'a=b' },
          { signal },
        ),
      ).rejects.toThrow("there is no annotation 'security-scorecards/aws-tag'");
      await expect(
        previewer.preview(entityOf('User', 'x'), {}, { signal }),
      ).rejects.toThrow('entityRef: user:default/x cannot have AWS resources');
    });
  });

  const changes: [string, string, Record<string, string>][] = [
    ['narrower tags', 'cart', { [TAGS]: 'service=cart,environment=prod' }],
    [
      'wider tags',
      'cart',
      { [TAGS]: 'service=cart;service=Cart;service=chekout' },
    ],
    ['tags of another', 'cart', { [TAGS]: 'service=checkout' }],
    ['an ARN of another', 'cart', { [ARNS]: 'arn:aws:s3:::checkout-1' }],
    ['a beginning, by case', 'cart', { [ARNS]: 'arn:aws:s3:::cart*' }],
    ['a whole account', 'cart', { [ACCOUNTS]: ACCOUNT }],
    [
      'an account and a region',
      'cart',
      { [TAGS]: 'service=cart', [ACCOUNTS]: OTHER, [REGIONS]: 'us-east-1' },
    ],
    ['any value', 'cart', { [TAGS]: 'service=*' }],
    ['no annotation any more', 'cart', {}],
    ['a mistake', 'cart', { [TAGS]: 'service=cart,,' }],
    ['a first annotation', 'plain', { [TAGS]: 'service=cart' }],
    ['a part of a system', 'checkout', { [TAGS]: 'service=cart' }],
    ['an entity that is new', 'fresh', { [TAGS]: 'service=chekout' }],
    ['a whole system', 'shop', { [TAGS]: 'team=shop;service=Cart' }],
  ];

  it.each(changes)('foretells %s', async (_, name, annotations) => {
    const database = await databases.init(databaseId);
    const { attribution, catalog, run, service } = await estate(database);
    const entity =
      ENTITIES.find(item => item.metadata.name === name) ??
      entityOf('Component', name);
    const ref = `${entity.kind.toLowerCase()}:default/${name}`;
    const before = await ownedBy(database, ref);
    const tables = ['entities', 'attributions', 'scorecards', 'resources'];
    const rows = async () =>
      JSON.stringify(
        await Promise.all(tables.map(table => database(table).orderBy(1))),
      );
    const rowsBefore = await rows();

    const preview = await attribution.previewer.preview(entity, annotations, {
      signal,
    });

    expect(await rows()).toBe(rowsBefore);
    catalog.set({
      ...entity,
      metadata: { ...entity.metadata, annotations },
    });
    await run();
    const after = await ownedBy(database, ref);
    expect(preview.gained.items.map(item => item.resource).sort()).toEqual(
      after.filter(item => !before.includes(item)).sort(),
    );
    expect(preview.lost.items.map(item => item.resource).sort()).toEqual(
      before.filter(item => !after.includes(item)).sort(),
    );
    const explained = await attribution.explainer.explain(ref, { limit: 1 });
    expect(preview.resources.then).toBe(explained.totalItems);
    expect(preview.problems).toEqual(explained.problems);
    expect(preview.scope).toEqual(explained.scope);
    const ranking = await service.listScorecards({
      filter: [],
      order: { field: 'risk', direction: 'desc' },
      limit: 100,
    });
    expect(preview.scorecard.then).toEqual(
      ranking.items.find(item => item.entityRef === ref),
    );
  });

  it('tells whose resources would be taken or shared', async () => {
    const database = await databases.init(databaseId);
    const { attribution } = await estate(database);
    const shares = await attribution.previewer.preview(
      ENTITIES[1],
      { [TAGS]: 'service=cart' },
      { signal },
    );
    expect(shares.entities).toEqual([
      { entityRef: CART, effect: 'shares', resources: 4 },
    ]);
    expect(shares.lostToNobody).toBe(1);
    const takes = await attribution.previewer.preview(
      ENTITIES[1],
      { [ARNS]: 'arn:aws:s3:::cart-1' },
      { signal },
    );
    expect(takes.entities).toEqual([
      { entityRef: CART, effect: 'loses', resources: 1 },
    ]);
    const frees = await attribution.previewer.preview(
      ENTITIES[2],
      {},
      { signal },
    );
    expect(frees.entities).toEqual(
      expect.arrayContaining([
        { entityRef: CART, effect: 'receives', resources: 1 },
        {
          entityRef: 'component:default/shop-team',
          effect: 'receives',
          resources: 1,
        },
      ]),
    );
  });
});
