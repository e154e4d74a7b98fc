import type { Database } from 'better-sqlite3';
import type { SyntheticPass } from '../data/evidenceAt';
import type { Work } from '../measurement/Measurement';
import {
  FINGERPRINT,
  FLOOR_COLUMNS,
  FLOOR_KEY,
  floorBatches,
  type FloorRow,
} from './floorRow';
import { replaceColumns } from './replaceColumns';

const KEY_POSITIONS = FLOOR_KEY.map(column => FLOOR_COLUMNS.indexOf(column));

/**
 * Prepared statements in transactions: for each row the stored fingerprint is looked up where there can be one, and the row
 * is written when it differs.
 */
export function prepared(
  database: Database,
  options: { pass: SyntheticPass; batchSize: number; lookUp: boolean },
): Work {
  const { pass, batchSize, lookUp } = options;
  const find = database
    .prepare(
      `SELECT fingerprint FROM evidence WHERE ${FLOOR_KEY.map(
        column => `${column} = ?`,
      ).join(' AND ')}`,
    )
    .pluck();
  const upsert = database.prepare(
    `INSERT INTO evidence (${FLOOR_COLUMNS.join(', ')})
     VALUES (${FLOOR_COLUMNS.map(() => '?').join(', ')})
     ON CONFLICT (${FLOOR_KEY.join(', ')}) DO UPDATE SET ${replaceColumns()}`,
  );
  let written = 0;
  const write = database.transaction((batch: readonly FloorRow[]) => {
    for (const row of batch) {
      const differs =
        !lookUp ||
        find.get(KEY_POSITIONS.map(index => row[index])) !== row[FINGERPRINT];
      if (differs) {
        upsert.run(row.map(toSqlite));
        written += 1;
      }
    }
  });
  for (const batch of floorBatches(pass, batchSize)) {
    write(batch);
  }
  return { rows: pass.rows, written };
}

// SQLite has no type for truth.
function toSqlite(value: FloorRow[number]): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value;
}
