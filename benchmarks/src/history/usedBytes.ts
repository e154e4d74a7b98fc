import { isPostgres } from 'backstage-plugin-security-scorecards-backend/src/database/rowSource';
import type { Knex } from 'knex';

/** Bytes of a table with its indexes; on SQLite those of the whole database, of which a difference is the table's. */
export async function usedBytes(
  database: Knex,
  table: string,
): Promise<number> {
  if (isPostgres(database)) {
    const { rows } = await database.raw<{ rows: { bytes: string }[] }>(
      'SELECT pg_total_relation_size(?) AS bytes',
      [table],
    );
    return Number(rows[0].bytes);
  }
  const [{ bytes }]: { bytes: number }[] = await database.raw(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
  );
  return bytes;
}
