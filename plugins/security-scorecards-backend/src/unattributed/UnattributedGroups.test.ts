import { TestDatabases } from '@backstage/backend-test-utils';
import { ACCOUNT } from '../__testUtils__/fakeCollector';
import { createEstate } from '../attribution/__testUtils__/createEstate';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())(
  'groups of what nobody owns on %s',
  databaseId => {
    it('are counted once for each state of the attribution', async () => {
      const database = await databases.init(databaseId);
      const { attribution, run } = await createEstate(database);
      const statements: string[] = [];
      database.on('query', ({ sql }: { sql: string }) => statements.push(sql));
      const list = async () => {
        statements.length = 0;
        const { items, totalItems } = await attribution.unattributed.list({
          groupBy: 'account',
          limit: 10,
        });
        return { items, totalItems };
      };
      const first = await list();
      expect(first).toMatchObject({
        totalItems: 1,
        items: [{ key: ACCOUNT, resources: 4, evidence: 4 }],
      });
      expect(first.items[0].examples).toHaveLength(3);
      expect(first.items[0].suggestions).not.toEqual([]);
      expect(statements.some(readsEvidence)).toBe(true);

      await expect(list()).resolves.toEqual(first);
      expect(statements.filter(readsEvidence)).toEqual([]);

      await database('resources')
        .where('resource_id', 'arn:aws:s3:::slip-1')
        .update({ tags: JSON.stringify({ service: 'checkout' }), dirty: 1 });
      await run();
      await expect(list()).resolves.toMatchObject({
        totalItems: 1,
        items: [{ key: ACCOUNT, resources: 3, evidence: 3 }],
      });
    });
  },
);

function readsEvidence(sql: string): boolean {
  return /\bevidence\.|\bfrom .?resources|join .?resources/i.test(
    sql.replace(/["`]/g, ''),
  );
}
