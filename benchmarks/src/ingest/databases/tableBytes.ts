import { statSync } from 'node:fs';
import type { Knex } from 'knex';
import type { DatabaseLocation } from '../measurement/Job';

/** Bytes of the evidence table with its indexes; of SQLite, of the whole database. */
export async function tableBytes(
  database: Knex,
  location: DatabaseLocation,
): Promise<number> {
  if (location.kind === 'postgres') {
    const { rows } = await database.raw<{ rows: { bytes: string }[] }>(
      `SELECT pg_total_relation_size('evidence') AS bytes`,
    );
    return Number(rows[0].bytes);
  }
  await database.raw('PRAGMA wal_checkpoint(TRUNCATE)');
  return statSync(location.file).size;
}
