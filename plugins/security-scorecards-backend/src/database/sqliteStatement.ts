import type { Knex } from 'knex';

/** A value that SQLite can bind. */
export type SqliteValue = string | number | null;

/** A prepared statement of better-sqlite3. */
export interface SqliteStatement<Row> {
  /** Runs a query and gives its first row as an array of its columns. */
  get(...values: SqliteValue[]): Row | undefined;
  /** Runs a statement that gives no rows. */
  run(...values: SqliteValue[]): {
    changes: number;
    lastInsertRowid: number | bigint;
  };
}

interface PreparedStatement<Row> extends SqliteStatement<Row> {
  reader: boolean;
  raw(): unknown;
}

interface SqliteConnection {
  prepare(sql: string): PreparedStatement<never>;
}

const prepared = new WeakMap<
  SqliteConnection,
  Map<string, SqliteStatement<never>>
>();

/**
 * A statement that is prepared once for a connection of SQLite, to be run for row after row. Within the process a call costs less than
 * to pack many rows into one bind and have SQLite take them apart. For statements whose text is always the same.
 *
 * @typeParam Row - columns of the rows that it gives
 */
export async function sqliteStatement<Row extends readonly unknown[] = never>(
  tx: Knex.Transaction,
  sql: string,
): Promise<SqliteStatement<Row>> {
  const connection: SqliteConnection = await tx.client.acquireConnection();
  let statements = prepared.get(connection);
  if (!statements) {
    statements = new Map();
    prepared.set(connection, statements);
  }
  let statement = statements.get(sql);
  if (!statement) {
    const created = connection.prepare(sql);
    if (created.reader) {
      created.raw();
    }
    statement = created;
    statements.set(sql, statement);
  }
  return statement;
}
