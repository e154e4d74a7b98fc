import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import type { SyntheticPass } from '../data/evidenceAt';
import type { Work } from '../measurement/Measurement';
import {
  FLOOR_COLUMNS,
  FLOOR_KEY,
  floorBatches,
  type FloorRow,
} from './floorRow';
import { replaceColumns } from './replaceColumns';

const LINES_PER_CHUNK = 500;

/** COPY of all rows to a temporary table, then one INSERT … SELECT … ON CONFLICT. */
export async function copyStage(
  client: Client,
  pass: SyntheticPass,
): Promise<Work> {
  const columns = FLOOR_COLUMNS.join(', ');
  await client.query(
    `CREATE TEMP TABLE stage AS SELECT ${columns} FROM evidence LIMIT 0`,
  );
  await pipeline(
    Readable.from(chunks(pass), { objectMode: true }),
    client.query(from(`COPY stage (${columns}) FROM STDIN`)),
  );
  const { rowCount } = await client.query(
    `INSERT INTO evidence (${columns}) SELECT ${columns} FROM stage
     ON CONFLICT (${FLOOR_KEY.join(', ')}) DO UPDATE SET ${replaceColumns()}`,
  );
  return { rows: pass.rows, written: rowCount ?? 0 };
}

function* chunks(pass: SyntheticPass): Generator<string> {
  for (const batch of floorBatches(pass, LINES_PER_CHUNK)) {
    yield batch.map(toLine).join('');
  }
}

// No value has a tab, a line break or a backslash.
function toLine(row: FloorRow): string {
  return `${row.map(value => value ?? '\\N').join('\t')}\n`;
}
