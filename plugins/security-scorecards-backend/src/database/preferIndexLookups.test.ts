import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CollectionHarness } from './__testUtils__/CollectionHarness';
import {
  evidenceOn,
  FakeSource,
  targetOf,
} from '../collection/__testUtils__/FakeSource';
import { lookUpEvidence } from './evidence/lookUpEvidence';
import { preferIndexLookups } from './preferIndexLookups';
import { isPostgres } from './rowSource';

jest.setTimeout(60_000);

const ROWS = 3_000;
const BY_KEY = /(Index Scan using|SEARCH e USING INDEX) evidence_key_uniq/;
const WHOLE_TABLE = /Seq Scan on evidence|SCAN e\b/;

describe('preferIndexLookups', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

  it.each(
    databases.eachSupportedId().flatMap(([databaseId]) => [
      { databaseId, statistics: 'fresh statistics' },
      { databaseId, statistics: 'no statistics' },
    ]),
  )(
    'makes a batch look up its keys without reading the whole table, $databaseId with $statistics',
    async ({ databaseId, statistics }) => {
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
      if (statistics === 'fresh statistics') {
        await knex.raw('ANALYZE');
      }
      const keys = await knex('evidence').select({
        resourceKey: 'resource_key',
        controlId: 'control_id',
        region: 'region',
      });

      const plan = await knex.transaction(async tx => {
        await preferIndexLookups(tx);
        const statements: { sql: string; bindings: Knex.RawBinding[] }[] = [];
        tx.on('query', query => statements.push(query));
        await lookUpEvidence(tx, { source: 'security-hub', keys });
        const [{ sql, bindings }] = statements;
        const rows: unknown = await tx.raw(
          `${isPostgres(knex) ? 'EXPLAIN' : 'EXPLAIN QUERY PLAN'} ${sql.replace(
            /\$\d+/g,
            '?',
          )}`,
          bindings,
        );
        return JSON.stringify(rows);
      });

      expect(plan).toMatch(BY_KEY);
      expect(plan).not.toMatch(WHOLE_TABLE);
    },
  );
});
