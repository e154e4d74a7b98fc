import { TestDatabases } from '@backstage/backend-test-utils';
import { collectBuckets } from './__testUtils__/collectBuckets';
import { explain, type SentStatement } from './__testUtils__/explain';
import { readSweepPage } from './evidence/readSweepPage';
import { preferIndexOrder } from './preferIndexOrder';

jest.setTimeout(60_000);

const ROWS = 3_000;
const IN_ORDER =
  /Index Scan using evidence_target_idx|SEARCH evidence USING COVERING INDEX evidence_target_idx/;
const SORTED = /Sort|Bitmap|TEMP B-TREE/;

describe('preferIndexOrder', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(databases.eachSupportedId())(
    'makes a sweep read its pages without sorting what is left, %p',
    async databaseId => {
      const knex = await databases.init(databaseId);
      const { harness } = await collectBuckets(knex, ROWS);
      const [target] = await harness.targets.listTargets();

      const statements: SentStatement[] = [];
      knex.on('query', query => statements.push(query));
      const page = await readSweepPage(knex, {
        targetKey: target.key,
        afterResource: 0,
        limit: 100,
      });
      const [read] = statements.filter(({ sql }) =>
        sql.includes('resource_key'),
      );
      const plan = await preferIndexOrder(knex, database =>
        explain(database, read),
      );

      expect(page.ids.length).toBeGreaterThan(0);
      expect(plan).toMatch(IN_ORDER);
      expect(plan).not.toMatch(SORTED);
    },
  );
});
