import { TestDatabases } from '@backstage/backend-test-utils';
import { ACCOUNT } from '../__testUtils__/fakeCollector';
import {
  CART,
  OTHER,
  STACK,
  TAGS,
  createEstate,
} from './__testUtils__/createEstate';

jest.setTimeout(240_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
describe.each(databases.eachSupportedId())('attribution on %s', databaseId => {
  describe('what is served', () => {
    let served: Awaited<ReturnType<typeof createEstate>>;

    beforeAll(async () => {
      served = await createEstate(await databases.init(databaseId));
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
        reason: expect.stringMatching(
          /^1 resource has the tag service=Cart\. .*upper and lower case/,
        ),
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
  });
});
