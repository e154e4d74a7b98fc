import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { collectBuckets } from './__testUtils__/collectBuckets';
import { explain, type SentStatement } from './__testUtils__/explain';
import { prepareEvidence } from '../evidence/PreparedEvidence';
import { lookUpEvidence } from './evidence/lookUpEvidence';
import { preferIndexLookups } from './preferIndexLookups';
import { isPostgres } from './rowSource';

jest.setTimeout(60_000);

const ROWS = 3_000;
const BY_KEY = /(Index Scan using|SEARCH e USING INDEX) evidence_key_uniq/;
const WHOLE_TABLE = /Seq Scan on evidence|SCAN e\b/;

/** What is sent from now on; SQLite has its statements prepared. */
async function statementsOf(tx: Knex.Transaction): Promise<SentStatement[]> {
  const statements: SentStatement[] = [];
  if (isPostgres(tx)) {
    tx.on('query', query => statements.push(query));
    return statements;
  }
  const connection = await tx.client.acquireConnection();
  const prepare = connection.prepare.bind(connection);
  jest.spyOn(connection, 'prepare').mockImplementation(sql => {
    const text = String(sql);
    const parameters = text.match(/\?/g) ?? [];
    statements.push({ sql: text, bindings: parameters.map(() => 1) });
    return prepare(text);
  });
  return statements;
}

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
      const { evidence } = await collectBuckets(knex, ROWS);
      if (statistics === 'fresh statistics') {
        await knex.raw('ANALYZE');
      }
      const keys = new Map<string, number>(
        (await knex('resources').select('id', 'resource_id')).map(row => [
          row.resource_id,
          row.id,
        ]),
      );
      const rows = prepareEvidence(evidence, {
        now: '2026-11-22T06:00:00.000Z',
        unordered: false,
      }).map(item => ({
        resourceKey: keys.get(item.resourceId) ?? 0,
        evidence: item,
      }));

      const plan = await knex.transaction(async tx => {
        await preferIndexLookups(tx);
        const statements = await statementsOf(tx);
        const { ids } = await lookUpEvidence(tx, {
          source: 'security-hub',
          rows,
          differing: true,
        });
        expect(ids.filter(Number)).toHaveLength(ROWS);
        return explain(tx, statements[0]);
      });

      expect(plan).toMatch(BY_KEY);
      expect(plan).not.toMatch(WHOLE_TABLE);
    },
  );
});
