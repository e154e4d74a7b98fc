import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { CollectionHarness } from '../collection/testing/CollectionHarness';
import {
  evidenceOn,
  FakeSource,
  targetOf,
} from '../collection/testing/FakeSource';
import { lookUpEvidence } from './evidence/lookUpEvidence';
import { preferIndexLookups } from './preferIndexLookups';

jest.setTimeout(60_000);

const ROWS = 3_000;

describe('preferIndexLookups', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

  const itOnPostgres = databases.supports('POSTGRES_15') ? it : it.skip;

  itOnPostgres(
    'makes a batch look up its keys without reading the whole table',
    async () => {
      const knex = await databases.init('POSTGRES_15');
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
      await harness.visit();
      await knex.raw('ANALYZE evidence');

      const keys: { resourceKey: number; controlId: string; region: string }[] =
        await knex('evidence').select({
          resourceKey: 'resource_key',
          controlId: 'control_id',
          region: 'region',
        });
      const planOf = (prepare: (tx: Knex.Transaction) => Promise<void>) =>
        knex.transaction(async tx => {
          await prepare(tx);
          const statements: { sql: string; bindings: Knex.RawBinding[] }[] = [];
          tx.on('query', query => statements.push(query));
          await lookUpEvidence(tx, { source: 'security-hub', keys });
          const [{ sql, bindings }] = statements;
          const plan = await tx.raw(
            `EXPLAIN ${sql.replace(/\$\d+/g, '?')}`,
            bindings,
          );
          return JSON.stringify(plan.rows);
        });

      expect(await planOf(async () => {})).toContain('Seq Scan');
      const plan = await planOf(preferIndexLookups);
      expect(plan).toContain('Index Scan using evidence_key_uniq');
      expect(plan).not.toContain('Seq Scan');
    },
  );
});
