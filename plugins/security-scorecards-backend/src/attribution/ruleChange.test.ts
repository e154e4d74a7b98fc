import { TestDatabases } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { catalogOf, entityOf } from '../__testUtils__/catalogOf';
import { createTestScorecards } from '../__testUtils__/createTestScorecards';
import { ACCOUNT, bucket } from '../__testUtils__/fakeCollector';
import { seedStore } from '../__testUtils__/seedStore';
import { applyDatabaseMigrations } from '../database/applyDatabaseMigrations';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('rules on %s', databaseId => {
  it('attribute anew when they, an account or the catalog change', async () => {
    const database = await databases.init(databaseId);
    await applyDatabaseMigrations(database);
    const catalog = catalogOf(entityOf('System', 'shop'));
    const run = async (config: JsonObject) => {
      const scorecards = await createTestScorecards({
        database,
        catalog: catalog.service,
        config,
      });
      await scorecards.run();
      const rows: { entity_ref: string; resource_id: string }[] =
        await database('attributions')
          .join('entities', 'entities.id', 'attributions.entity_id')
          .join('resources', 'resources.id', 'attributions.resource_key')
          .orderBy('resource_id')
          .select('entity_ref', 'resource_id');
      return rows.map(
        row =>
          `${row.resource_id.slice('arn:aws:s3:::'.length)} ${row.entity_ref}`,
      );
    };
    const byName = {
      attribution: {
        rules: [{ accountName: 'shop-*', entity: 'system:shop' }],
      },
    };
    const byNewEntity = {
      attribution: {
        rules: [{ accountName: '*-prod', entity: 'system:{{ value }}' }],
      },
    };
    await seedStore(database, {
      resources: [bucket('one', { app: 'cart' }), bucket('two')],
    });
    expect(await run({})).toEqual([]);

    await database('accounts').insert({
      account_id: ACCOUNT,
      name: 'shop-prod',
      updated_at: new Date().toISOString(),
    });
    expect(await run(byName)).toEqual([
      'one system:default/shop',
      'two system:default/shop',
    ]);

    await database('accounts').update({ name: 'other-prod' });
    expect(await run(byName)).toEqual([]);

    expect(await run(byNewEntity)).toEqual([]);
    catalog.set(entityOf('System', 'other'), entityOf('Component', 'cart'));
    expect(await run(byNewEntity)).toEqual([
      'one system:default/other',
      'two system:default/other',
    ]);

    expect(await run({})).toEqual(['one component:default/cart']);
    expect(await run({ attribution: { defaultTagKeys: [] } })).toEqual([]);
  });
});
