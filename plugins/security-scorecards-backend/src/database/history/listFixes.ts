import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import type { Knex } from 'knex';
import { rawRows } from '../rawRows';
import { fromTimestamp } from '../timestamps';

/** A failure that turned into a pass. @internal */
export interface StoredFix {
  source: EvidenceSource;
  controlId: string;
  resourceKey: number;
  fixedAt: string;
  /** Since when it failed; undefined when that is not in the history. */
  failedAt?: string;
}

/** What was fixed within a range on the resources that count for an entity; at most `limit`, the latest first. @internal */
export async function listFixes(
  knex: Knex,
  options: { entityRef: string; from: string; to: string; limit: number },
): Promise<StoredFix[]> {
  const rows = await rawRows<{
    source: EvidenceSource;
    control_id: string;
    resource_key: number;
    at: Date | string;
    failed_at: Date | string | null;
  }>(
    knex.raw(
      `SELECT t.source, t.control_id, t.resource_key, t.at, COALESCE((
         SELECT max(p.at) FROM evidence_transitions p
         WHERE p.resource_key = t.resource_key AND p.source = t.source AND p.control_id = t.control_id
           AND p.region = t.region AND p.at < t.at
           AND p.to_status = 'fail' AND (p.from_status IS NULL OR p.from_status <> 'fail')
       ), t.from_first_observed_at) AS failed_at
       FROM evidence_transitions t
       WHERE t.from_status = 'fail' AND t.to_status = 'pass' AND t.at > ? AND t.at <= ?
         AND t.resource_key IN (
           SELECT a.resource_key FROM entities e
           JOIN entity_rollups r ON r.entity_id = e.id
           JOIN attributions a ON a.entity_id = r.part_id
           WHERE e.entity_ref = ?
         )
       ORDER BY t.at DESC, t.id DESC LIMIT ?`,
      [options.from, options.to, options.entityRef, options.limit],
    ),
  );
  return rows.map(row => ({
    source: row.source,
    controlId: row.control_id,
    resourceKey: row.resource_key,
    fixedAt: fromTimestamp(row.at),
    failedAt: fromTimestamp(row.failed_at),
  }));
}
