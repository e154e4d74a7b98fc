import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import { removedRowSource } from './removedRowSource';

/** Remembers what a source has withdrawn and when; each item at most once in `removed`. */
export async function insertWithdrawn(
  tx: Knex.Transaction,
  options: {
    source: EvidenceSource;
    removed: readonly RemovedEvidence[];
    now: string;
  },
): Promise<void> {
  const source = removedRowSource(tx, options.removed);
  await tx.raw(
    `INSERT INTO withdrawn_evidence (source, resource_id, control_id, region, external_id, observed_at, stored_at)
     SELECT ?, k.resource_id, k.control_id, k.region, k.external_id, k.observed_at, ? FROM ? WHERE true
     ON CONFLICT (resource_id, source, control_id, region, external_id) DO UPDATE SET
       observed_at = excluded.observed_at, stored_at = excluded.stored_at
     WHERE withdrawn_evidence.observed_at < excluded.observed_at`,
    [options.source, options.now, source],
  );
}
