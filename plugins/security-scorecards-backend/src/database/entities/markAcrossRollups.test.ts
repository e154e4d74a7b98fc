import { TestDatabases } from '@backstage/backend-test-utils';
import { entityRow } from '../__testUtils__/entityRow';
import { applyDatabaseMigrations } from '../applyDatabaseMigrations';
import { markEntityRefsDirty } from './markEntityRefsDirty';
import { markPartsDirty } from './markPartsDirty';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('marks on %s', databaseId => {
  it.each([
    ['what rolls an entity up', markEntityRefsDirty, ['shop', 'system']],
    ['what an entity rolls up', markPartsDirty, ['cart', 'shop']],
  ])('%s, and the entity itself', async (_, mark, marked) => {
    const knex = await databases.init(databaseId);
    await applyDatabaseMigrations(knex);
    const ids = new Map<string, number>();
    for (const name of ['cart', 'shop', 'system', 'other']) {
      const [{ id }] = await knex('entities')
        .insert({ ...entityRow(name), dirty: 0 })
        .returning('id');
      ids.set(name, id);
    }
    await knex('entity_rollups').insert(
      [
        ['shop', 'cart'],
        ['system', 'shop'],
      ].map(([whole, part]) => ({
        entity_id: ids.get(whole),
        part_id: ids.get(part),
      })),
    );

    await knex.transaction(tx => mark(tx, []));
    expect(await knex('entities').where('dirty', '>', 0)).toEqual([]);

    await knex.transaction(tx => mark(tx, ['component:default/shop']));
    expect(
      await knex('entities').where({ dirty: 1 }).orderBy('name').pluck('name'),
    ).toEqual(marked);
  });
});
