import type { Knex } from 'knex';
import { inValues } from '../inValues';
import { fromTimestamp } from '../timestamps';

/** What is known of the changes of a resource. @internal */
export interface ResourceState {
  resourceId: string;
  /** Fingerprint of the tags. */
  tags: string;
  firstSeenAt: string;
  removed: boolean;
}

/** A change in the history of a resource that may end a waiver. @internal */
export interface ResourceTransition {
  resourceId: string;
  controlId: string;
  /** `failed-again` after a pass; `removed` when the resource was gone. */
  kind: 'failed-again' | 'removed';
  at: string;
}

/** How resources are, and what happened to them since a time. @internal */
export async function listResourceChanges(
  knex: Knex,
  options: { resourceIds: readonly string[]; since: string },
): Promise<{ states: ResourceState[]; transitions: ResourceTransition[] }> {
  const { resourceIds, since } = options;
  if (resourceIds.length === 0) {
    return { states: [], transitions: [] };
  }
  const states: {
    resource_id: string;
    fingerprint: string;
    first_seen_at: Date | string;
    removed_at: Date | string | null;
  }[] = await knex('resources')
    .select('resource_id', 'fingerprint', 'first_seen_at', 'removed_at')
    .where(inValues(knex, 'resource_id', resourceIds));
  const transitions: {
    resource_id: string;
    control_id: string;
    cause: string;
    at: Date | string;
  }[] = await knex('evidence_transitions')
    .join('resources', 'resources.id', 'evidence_transitions.resource_key')
    .where(inValues(knex, 'resources.resource_id', resourceIds))
    .where('evidence_transitions.at', '>', since)
    .where(either =>
      either
        .where(again => again.where({ from_status: 'pass', to_status: 'fail' }))
        .orWhere('cause', 'resource-removed'),
    )
    .orderBy('evidence_transitions.id')
    .select(
      'resources.resource_id',
      'evidence_transitions.control_id',
      'evidence_transitions.cause',
      'evidence_transitions.at',
    );
  return {
    states: states.map(row => ({
      resourceId: row.resource_id,
      tags: row.fingerprint,
      firstSeenAt: fromTimestamp(row.first_seen_at),
      removed: row.removed_at !== null,
    })),
    transitions: transitions.map(row => ({
      resourceId: row.resource_id,
      controlId: row.control_id,
      kind: row.cause === 'resource-removed' ? 'removed' : 'failed-again',
      at: fromTimestamp(row.at),
    })),
  };
}
