import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './applyDatabaseMigrations';
import { lowerTagCondition, tagCondition } from './attribution/tagCondition';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const migrations = { directory: migrationsDirectory };
const NAME = '20261122001700_resource_tags.js';

function resource(id: number, tags: Record<string, string> | undefined) {
  return {
    id,
    resource_id: `arn:aws:s3:::bucket-${id}`,
    resource_type: 'AWS::S3::Bucket',
    account_id: '111122223333',
    region: 'eu-west-1',
    tags: tags && JSON.stringify(tags),
    fingerprint: '',
    target_key: 1,
    dirty: 0,
    first_seen_at: '2026-11-22T00:00:00.000Z',
  };
}

async function withTag(
  knex: Knex,
  ...tag: [key: string, value?: string]
): Promise<number[]> {
  const [key, value] = tag;
  return knex('resources')
    .whereRaw(...tagCondition(knex, key, value))
    .orderBy('id')
    .pluck('id');
}

describe.each(databases.eachSupportedId())('migration on %s', databaseId => {
  it('finds resources by their tags, those of before as well, and follows every change', async () => {
    const knex = await databases.init(databaseId);
    const all = await knex.migrate.list(migrations);
    for (const { file } of all[1].filter(
      (item: { file: string }) => item.file < NAME,
    )) {
      await knex.migrate.up({ ...migrations, name: file });
    }
    await knex('resources').insert([
      resource(1, { service: 'Checkout', 'a"b': 'ü"\\' }),
      resource(2, undefined),
    ]);
    await knex.migrate.up({ ...migrations, name: NAME });
    expect(await withTag(knex, 'service', 'Checkout')).toEqual([1]);
    expect(await withTag(knex, 'service', 'checkout')).toEqual([]);
    expect(await withTag(knex, 'a"b', 'ü"\\')).toEqual([1]);

    await knex('resources').insert(resource(3, { service: 'checkout' }));
    await knex('resources')
      .where({ id: 2 })
      .update({ tags: '{"service":"search"}' });
    expect(await withTag(knex, 'service')).toEqual([1, 2, 3]);
    expect(
      await knex('resources')
        .whereRaw(...lowerTagCondition(knex, 'service', 'checkout'))
        .orderBy('id')
        .pluck('id'),
    ).toEqual([1, 3]);

    await knex('resources').where({ id: 1 }).update({ tags: null });
    await knex('resources').where({ id: 2 }).update({ tags: '{"team":"a"}' });
    await knex('resources').where({ id: 3 }).delete();
    expect(await withTag(knex, 'service')).toEqual([]);
    expect(await withTag(knex, 'team', 'a')).toEqual([2]);

    await knex.migrate.down({ ...migrations, name: NAME });
    await knex('resources').insert(resource(4, { service: 'checkout' }));
    expect(await knex('resources').orderBy('id').pluck('id')).toEqual([
      1, 2, 4,
    ]);
    expect(await knex.schema.hasTable('resource_tags')).toBe(false);
  });
});
