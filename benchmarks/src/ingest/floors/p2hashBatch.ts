import type { Client } from 'pg';
import type { SyntheticPass } from '../data/evidenceAt';
import type { Work } from '../measurement/Measurement';
import { FINGERPRINT, FLOOR_COLUMNS, floorBatches } from './floorRow';
import { UNNEST_ROWS, upsertByUnnest } from './unnest';

/** Asks for each batch of 5,000 which fingerprints differ and writes those rows. */
export async function p2hashBatch(
  client: Client,
  pass: SyntheticPass,
): Promise<Work> {
  // As the product does it: else the planner reads the whole table for each batch.
  await client.query(
    `SELECT set_config('enable_hashjoin', 'off', false), set_config('enable_mergejoin', 'off', false),
       set_config('enable_seqscan', 'off', false)`,
  );
  const control = FLOOR_COLUMNS.indexOf('control_id');
  const region = FLOOR_COLUMNS.indexOf('region');
  let written = 0;
  for (const batch of floorBatches(pass, UNNEST_ROWS)) {
    const { rows } = await client.query<{ n: number }>(
      `SELECT k.n FROM unnest($1::integer[], $2::integer[], $3::text[], $4::text[], $5::text[])
         AS k (n, resource_key, control_id, region, fingerprint)
       LEFT JOIN evidence e ON e.resource_key = k.resource_key AND e.source = 'security-hub'
         AND e.control_id = k.control_id AND e.region = k.region
       WHERE e.fingerprint IS DISTINCT FROM k.fingerprint`,
      [
        batch.map((_, index) => index),
        batch.map(row => row[0]),
        batch.map(row => row[control]),
        batch.map(row => row[region]),
        batch.map(row => row[FINGERPRINT]),
      ],
    );
    if (rows.length > 0) {
      written += await upsertByUnnest(
        client,
        rows.map(row => batch[row.n]),
      );
    }
  }
  return { rows: pass.rows, written };
}
