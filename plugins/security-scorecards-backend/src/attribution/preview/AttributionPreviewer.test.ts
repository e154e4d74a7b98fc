import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { entityOf } from '../../__testUtils__/catalogOf';
import { ACCOUNT } from '../../__testUtils__/fakeCollector';
import {
  ACCOUNTS,
  ARNS,
  CART,
  ENTITIES,
  NOW,
  OTHER,
  REGIONS,
  TAGS,
  createEstate,
} from '../__testUtils__/createEstate';
import { AttributionPreviewer } from './AttributionPreviewer';

jest.setTimeout(240_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const signal = new AbortController().signal;

async function ownedBy(database: Knex, entityRef: string): Promise<string[]> {
  const rows: { resource_id: string }[] = await database('attributions')
    .join('entities', 'entities.id', 'attributions.entity_id')
    .join('resources', 'resources.id', 'attributions.resource_key')
    .where({ entity_ref: entityRef })
    .orderBy('resource_id')
    .select('resource_id');
  return rows.map(row => row.resource_id);
}

describe.each(databases.eachSupportedId())('preview on %s', databaseId => {
  describe('what it refuses', () => {
    let served: Awaited<ReturnType<typeof createEstate>>;

    beforeAll(async () => {
      served = await createEstate(await databases.init(databaseId));
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
    const { attribution, catalog, run, service } = await createEstate(database);
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
    const { attribution } = await createEstate(database);
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
