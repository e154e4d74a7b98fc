import { TestDatabases } from '@backstage/backend-test-utils';
import { entityRow } from '../__testUtils__/entityRow';
import { applyDatabaseMigrations } from '../applyDatabaseMigrations';
import { insertRollupTransitions } from './insertRollupTransitions';
import { listMembersAt } from './listMembersAt';
import { listWholesAt } from './listWholesAt';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const refOf = (name: string) => `component:default/${name}`;
const day = (of: number) => `2026-11-${of}T00:00:00.000Z`;

describe.each(databases.eachSupportedId())('roll-ups on %s', databaseId => {
  it('are told of a time, from either side', async () => {
    const knex = await databases.init(databaseId);
    await applyDatabaseMigrations(knex);
    const ids = new Map<string, number>();
    for (const name of ['cart', 'shop', 'system']) {
      const [{ id }] = await knex('entities')
        .insert(entityRow(name))
        .returning('id');
      ids.set(name, id);
    }
    const pair = (whole: string, part: string) => ({
      entityId: ids.get(whole) ?? 0,
      partId: ids.get(part) ?? 0,
    });
    // The shop has given the cart to the system.
    const now = [
      pair('cart', 'cart'),
      pair('shop', 'shop'),
      pair('system', 'system'),
      pair('system', 'cart'),
    ];
    await knex('entity_rollups').insert(
      now.map(({ entityId, partId }) => ({
        entity_id: entityId,
        part_id: partId,
      })),
    );
    for (const [at, transition] of [
      [day(12), { ...pair('shop', 'cart'), gained: true }],
      [day(20), { ...pair('shop', 'cart'), gained: false }],
      [day(20), { ...pair('system', 'cart'), gained: true }],
    ] as const) {
      await knex.transaction(tx =>
        insertRollupTransitions(tx, { transitions: [transition], at }),
      );
    }

    const told = async (at: string) => ({
      ofShop: await listMembersAt(knex, { entityRef: refOf('shop'), at }),
      ofSystem: await listMembersAt(knex, { entityRef: refOf('system'), at }),
      forCart: await listWholesAt(knex, { entityRef: refOf('cart'), at }),
    });
    const cart = refOf('cart');
    const shop = refOf('shop');
    const system = refOf('system');
    expect(await told(day(25))).toEqual({
      ofShop: [shop],
      ofSystem: [cart, system],
      forCart: [cart, system],
    });
    expect(await told(day(15))).toEqual({
      ofShop: [cart, shop],
      ofSystem: [system],
      forCart: [cart, shop],
    });
    expect(await told(day(11))).toEqual({
      ofShop: [shop],
      ofSystem: [system],
      forCart: [cart],
    });
  });
});
