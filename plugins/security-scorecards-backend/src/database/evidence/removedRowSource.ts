import type { Knex } from 'knex';
import type { RemovedEvidence } from 'backstage-plugin-security-scorecards-node';
import { rowSource } from '../rowSource';

/** What a source has withdrawn, as a relation `k`. */
export function removedRowSource(
  knex: Knex,
  removed: readonly RemovedEvidence[],
): Knex.Raw {
  return rowSource({
    knex,
    alias: 'k',
    columns: {
      resource_id: 'text',
      control_id: 'text',
      region: 'text',
      external_id: 'text',
      observed_at: 'timestamp',
    },
    rows: removed.map(row => [
      row.resourceId,
      row.controlId,
      row.region,
      row.externalId,
      row.observedAt,
    ]),
  });
}
