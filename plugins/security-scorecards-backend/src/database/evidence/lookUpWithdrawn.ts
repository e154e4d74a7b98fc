import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { PreparedEvidence } from '../../evidence/PreparedEvidence';
import { rawRows } from '../rawRows';
import { rowSource } from '../rowSource';

/** Indexes of the rows that their source has withdrawn since: they are late and must not come back. */
export async function lookUpWithdrawn(
  tx: Knex.Transaction,
  options: { source: EvidenceSource; evidence: readonly PreparedEvidence[] },
): Promise<Set<number>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      n: 'integer',
      resource_id: 'text',
      control_id: 'text',
      region: 'text',
      external_id: 'text',
      observed_at: 'timestamp',
    },
    rows: options.evidence.flatMap((row, index) =>
      row.externalId === undefined
        ? []
        : [
            [
              index,
              row.resourceId,
              row.controlId,
              row.region,
              row.externalId,
              row.observedAt,
            ],
          ],
    ),
  });
  const rows = await rawRows<{ n: number }>(
    tx.raw(
      `SELECT k.n FROM ? JOIN withdrawn_evidence w
         ON w.resource_id = k.resource_id AND w.source = ? AND w.control_id = k.control_id
         AND w.region = k.region AND w.external_id = k.external_id AND w.observed_at >= k.observed_at`,
      [source, options.source],
    ),
  );
  return new Set(rows.map(row => row.n));
}
