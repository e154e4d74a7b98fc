import type { Knex } from 'knex';
import { fromTimestamp } from '../timestamps';

/** Evidence that contradicts a current attestation. @internal */
export interface Contradiction {
  attestationId: string;
  /** Entity that the attestation was made for. */
  entityId: number;
  controlId: string;
  resourceId: string;
  /** Since when it fails. */
  since: string;
}

/**
 * Failures of a practice's controls that began after the practice was attested, on resources of the very entity that it was
 * attested for. Suppressed ones do not count.
 *
 * @internal
 */
export async function listContradictions(
  knex: Knex,
  options: {
    practiceId: string;
    /** Ids, in lower case, of the controls and of the Config rules behind them. */
    controlKeys: readonly string[];
    /** Kinds of the entities, as the catalog spells them. */
    kinds: readonly string[];
    limit: number;
  },
): Promise<Contradiction[]> {
  if (options.controlKeys.length === 0) {
    return [];
  }
  const rows: {
    attestation_id: string;
    entity_id: number;
    control_id: string;
    resource_id: string;
    since: Date | string;
  }[] = await knex('attestations')
    .join('entities', 'entities.entity_ref', 'attestations.entity_ref')
    .join('entity_rollups', 'entity_rollups.entity_id', 'entities.id')
    .join('attributions', 'attributions.entity_id', 'entity_rollups.part_id')
    .join('evidence', 'evidence.resource_key', 'attributions.resource_key')
    .join('resources', 'resources.id', 'evidence.resource_key')
    .where({
      'attestations.status': 'current',
      'attestations.answer': 'yes',
      'attestations.practice_id': options.practiceId,
      'evidence.status': 'fail',
      'evidence.suppressed': false,
    })
    .whereIn('entities.kind', [...options.kinds])
    .whereRaw('evidence.first_observed_at > attestations.attested_at')
    .whereRaw(
      `lower(evidence.control_id) in (${options.controlKeys
        .map(() => '?')
        .join(', ')})`,
      [...options.controlKeys],
    )
    .orderBy(['attestations.id', 'evidence.id'])
    .limit(options.limit)
    .select(
      'attestations.id as attestation_id',
      'entities.id as entity_id',
      'evidence.control_id',
      'resources.resource_id',
      'evidence.first_observed_at as since',
    );
  return rows.map(row => ({
    attestationId: row.attestation_id,
    entityId: row.entity_id,
    controlId: row.control_id,
    resourceId: row.resource_id,
    since: fromTimestamp(row.since),
  }));
}
