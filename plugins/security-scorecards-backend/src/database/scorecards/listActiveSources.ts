import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';

/** Sources that are collected from. @internal */
export async function listActiveSources(knex: Knex): Promise<EvidenceSource[]> {
  const rows: { source: EvidenceSource }[] = await knex('collection_targets')
    .distinct('source')
    .where('active', true)
    .orderBy('source');
  return rows.map(row => row.source);
}
