import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CollectionHarness } from './__testUtils__/CollectionHarness';
import {
  evidenceOn,
  FakeSource,
  targetOf,
} from '../collection/__testUtils__/FakeSource';
import { readSweepPage } from './evidence/readSweepPage';
import { preferIndexOrder } from './preferIndexOrder';
import { isPostgres } from './rowSource';

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
      const source = new FakeSource();
      source.pages = [
        {
          evidence: Array.from({ length: ROWS }, (_, index) =>
            evidenceOn(`bucket-${index}`),
          ),
        },
      ];
      const harness = await CollectionHarness.create({
        knex,
        collectors: [source],
        targets: [targetOf()],
      });
      if (isPostgres(knex)) {
        await knex.raw('ALTER TABLE evidence SET (autovacuum_enabled = false)');
      }
      await harness.visit();
      const [target] = await harness.targets.listTargets();

      const statements: { sql: string; bindings: Knex.RawBinding[] }[] = [];
      knex.on('query', query => statements.push(query));
      const page = await readSweepPage(knex, {
        targetKey: target.key,
        afterResource: 0,
        limit: 100,
      });
      const read = statements.find(({ sql }) => sql.includes('resource_key'));
      const plan = await preferIndexOrder<unknown>(knex, database =>
        database.raw(
          `${
            isPostgres(knex) ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'
          } ${read?.sql.replace(/\$\d+/g, '?')}`,
          read?.bindings ?? [],
        ),
      );

      expect(page.ids.length).toBeGreaterThan(0);
      expect(JSON.stringify(plan)).toMatch(IN_ORDER);
      expect(JSON.stringify(plan)).not.toMatch(SORTED);
    },
  );
});
