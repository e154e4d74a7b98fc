import type { Knex } from 'knex';
import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import {
  evidenceOn,
  FakeSource,
} from '../../collection/__testUtils__/FakeSource';
import { isPostgres } from '../rowSource';
import { CollectionHarness } from './CollectionHarness';

/**
 * Collects evidence on that many buckets in one visit of the one target, into a database that gathers no statistics by itself.
 */
export async function collectBuckets(
  knex: Knex,
  buckets: number,
): Promise<{ harness: CollectionHarness; evidence: CollectedEvidence[] }> {
  const evidence = Array.from({ length: buckets }, (_, index) =>
    evidenceOn(`bucket-${index}`),
  );
  const source = new FakeSource();
  source.pages = [{ evidence }];
  const harness = await CollectionHarness.ofSource(knex, source);
  if (isPostgres(knex)) {
    await knex.raw('ALTER TABLE evidence SET (autovacuum_enabled = false)');
  }
  await harness.visit();
  return { harness, evidence };
}
