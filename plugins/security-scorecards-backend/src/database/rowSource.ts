import type { Knex } from 'knex';

/** Type of a column of a row source. */
export type RowSourceColumn =
  | 'text'
  | 'integer'
  | 'double'
  | 'boolean'
  | 'timestamp'
  | 'json';

const POSTGRES_TYPES: Record<RowSourceColumn, string> = {
  text: 'text',
  integer: 'integer',
  double: 'double precision',
  boolean: 'boolean',
  timestamp: 'timestamptz',
  json: 'jsonb',
};

/**
 * Many rows as one relation for `INSERT … SELECT`, `UPDATE … FROM` and joins: one array bind a column on PostgreSQL
 * (`unnest`), one JSON bind on SQLite (`json_each`). Neither database limits the number of rows, and the
 * statement's text stays the same however many there are.
 *
 * @param options - `rows` hold plain values in the order of `columns`; `undefined` and `null` are SQL nulls, times
 * are ISO 8601 text and JSON is text.
 */
export function rowSource(options: {
  knex: Knex;
  alias: string;
  columns: Record<string, RowSourceColumn>;
  rows: readonly (readonly unknown[])[];
}): Knex.Raw {
  const { knex, alias, columns, rows } = options;
  const names = Object.keys(columns);
  if (isPostgres(knex)) {
    const arrays = names.map(name => `?::${POSTGRES_TYPES[columns[name]]}[]`);
    return knex.raw(
      `unnest(${arrays.join(', ')}) AS ${alias} (${names.join(', ')})`,
      names.map((_, index) =>
        postgresArray(rows.map(row => forPostgres(row[index]))),
      ),
    );
  }
  const members = names.map(
    (name, index) => `json_extract(value, '$[${index}]') AS ${name}`,
  );
  return knex.raw(
    `(SELECT ${members.join(', ')} FROM json_each(?)) AS ${alias}`,
    [JSON.stringify(rows)],
  );
}

/** True for PostgreSQL, false for SQLite; the plugin supports no other. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

// An array of values and nulls, which the types of knex do not know as a binding; `toPostgres` is how pg lets an object
// say what is to be sent.
function postgresArray(values: unknown[]): {
  toPostgres(prepare: (value: unknown) => unknown): unknown;
} {
  return { toPostgres: prepare => prepare(values) };
}

// PostgreSQL cannot store the character NUL in text.
function forPostgres(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.includes('\0') ? value.replaceAll('\0', '') : value;
  }
  return value ?? null;
}
