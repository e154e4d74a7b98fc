import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { fromTimestamp } from '../timestamps';

/** A failure that lasts. @internal */
export interface StoredFailure {
  source: EvidenceSource;
  controlId: string;
  resourceKey: number;
  failedAt: string;
}

/** Current failures on the resources that count for an entity, without those that are suppressed in AWS; at most `limit`. @internal */
export async function listFailures(
  knex: Knex,
  options: { entityRef: string; limit: number },
): Promise<StoredFailure[]> {
  const rows: {
    source: EvidenceSource;
    control_id: string;
    resource_key: number;
    first_observed_at: Date | string;
  }[] = await knex('evidence')
    .select('source', 'control_id', 'resource_key', 'first_observed_at')
    .where({ status: 'fail', suppressed: false })
    .whereIn('resource_key', owned =>
      owned
        .select('attributions.resource_key')
        .from('entities')
        .join('entity_rollups', 'entity_rollups.entity_id', 'entities.id')
        .join(
          'attributions',
          'attributions.entity_id',
          'entity_rollups.part_id',
        )
        .where('entities.entity_ref', options.entityRef),
    )
    .limit(options.limit);
  return rows.map(row => ({
    source: row.source,
    controlId: row.control_id,
    resourceKey: row.resource_key,
    failedAt: fromTimestamp(row.first_observed_at),
  }));
}
