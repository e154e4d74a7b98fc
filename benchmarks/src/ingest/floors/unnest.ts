import type { Client } from 'pg';
import type { SyntheticPass } from '../data/evidenceAt';
import type { Work } from '../measurement/Measurement';
import {
  FLOOR_COLUMNS,
  FLOOR_KEY,
  type FloorColumn,
  floorBatches,
  type FloorRow,
} from './floorRow';
import { replaceColumns } from './replaceColumns';

/** Rows of a statement. */
export const UNNEST_ROWS = 5_000;

const TYPES: Record<FloorColumn, string> = {
  resource_key: 'integer',
  source: 'text',
  control_id: 'text',
  region: 'text',
  target_key: 'integer',
  account_id: 'text',
  status: 'text',
  reason: 'text',
  suppressed: 'boolean',
  external_id: 'text',
  first_observed_at: 'timestamptz',
  observed_at: 'timestamptz',
  stored_at: 'timestamptz',
  fingerprint: 'text',
};

/** INSERT … SELECT from one array a column, 5,000 rows a statement. */
export async function unnest(
  client: Client,
  pass: SyntheticPass,
): Promise<Work> {
  let written = 0;
  for (const batch of floorBatches(pass, UNNEST_ROWS)) {
    written += await upsertByUnnest(client, batch);
  }
  return { rows: pass.rows, written };
}

/** Writes one batch and returns the number of rows written. */
export async function upsertByUnnest(
  client: Client,
  batch: readonly FloorRow[],
): Promise<number> {
  const columns = FLOOR_COLUMNS.join(', ');
  const arrays = FLOOR_COLUMNS.map(
    (column, index) => `$${index + 1}::${TYPES[column]}[]`,
  );
  const { rowCount } = await client.query(
    `INSERT INTO evidence (${columns}) SELECT * FROM unnest(${arrays.join(
      ', ',
    )})
     ON CONFLICT (${FLOOR_KEY.join(', ')}) DO UPDATE SET ${replaceColumns()}`,
    FLOOR_COLUMNS.map((_, index) => batch.map(row => row[index])),
  );
  return rowCount ?? 0;
}
