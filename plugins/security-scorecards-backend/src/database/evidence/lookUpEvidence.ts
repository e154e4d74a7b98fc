import type { Knex } from 'knex';
import type { EvidenceSource } from 'backstage-plugin-security-scorecards-common';
import { rawRows } from '../rawRows';
import { isPostgres, rowSource } from '../rowSource';

/** Place of a row of evidence of one source. */
export interface EvidenceKey {
  resourceKey: number;
  controlId: string;
  region: string;
}

/** What decides whether a stored row has to be written. */
export interface EvidenceMark {
  key: number;
  fingerprint: string;
  observedAt: Date | string;
  targetKey: number;
  /** Where it was asked for. */
  externalId?: string;
}

const MATCH = `e.resource_key = k.resource_key AND e.source = ? AND e.control_id = k.control_id AND e.region = k.region`;

// The limit keeps PostgreSQL from turning the look-up of each key into a join. While the table has no statistics, which is
// so in the whole first load, it believes that a source has next to no rows, and would compare all of them with each key.
const POSTGRES_LOOK_UP = `LEFT JOIN LATERAL (
  SELECT e.id, e.fingerprint, e.observed_at, e.target_key, e.external_id FROM evidence e WHERE ${MATCH} LIMIT 1
) e ON true`;

const SQLITE_LOOK_UP = `LEFT JOIN evidence e ON ${MATCH}`;

/**
 * Marks of the stored rows, by the index of their key. The outer join, of which the empty rows are left out here, keeps the
 * database from starting at the evidence instead of at the keys.
 */
export async function lookUpEvidence(
  tx: Knex.Transaction,
  options: {
    source: EvidenceSource;
    keys: readonly EvidenceKey[];
    /** Whether the source's own ids are wanted too, which a full pass has no use for. */
    withExternalId?: boolean;
  },
): Promise<Map<number, EvidenceMark>> {
  const source = rowSource({
    knex: tx,
    alias: 'k',
    columns: {
      n: 'integer',
      resource_key: 'integer',
      control_id: 'text',
      region: 'text',
    },
    rows: options.keys.map((key, index) => [
      index,
      key.resourceKey,
      key.controlId,
      key.region,
    ]),
  });
  const rows = await rawRows<{
    n: number;
    id: number | null;
    fingerprint: string;
    observed_at: Date | string;
    target_key: number;
    external_id?: string | null;
  }>(
    tx.raw(
      `SELECT k.n, e.id, e.fingerprint, e.observed_at, e.target_key${
        options.withExternalId ? ', e.external_id' : ''
      }
       FROM ? ${isPostgres(tx) ? POSTGRES_LOOK_UP : SQLITE_LOOK_UP}`,
      [source, options.source],
    ),
  );
  const marks = new Map<number, EvidenceMark>();
  for (const row of rows) {
    if (row.id !== null) {
      marks.set(row.n, {
        key: row.id,
        fingerprint: row.fingerprint,
        observedAt: row.observed_at,
        targetKey: row.target_key,
        externalId: row.external_id ?? undefined,
      });
    }
  }
  return marks;
}
