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
      names.map((_, index) => postgresArray(rows, index)),
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

const SPECIAL = /["\\]/;

/** True for PostgreSQL, false for SQLite; the plugin supports no other. */
export function isPostgres(knex: Knex): boolean {
  return knex.client.config.client === 'pg';
}

// The text of an array of one column. pg would make it from an array of values too, at several times the cost.
function postgresArray(
  rows: readonly (readonly unknown[])[],
  index: number,
): string {
  let text = '';
  for (const row of rows) {
    const value = row[index];
    text += text === '' ? '{' : ',';
    if (value === undefined || value === null) {
      text += 'NULL';
    } else if (typeof value === 'string') {
      text += `"${quotable(value)}"`;
    } else {
      text += String(value);
    }
  }
  return text === '' ? '{}' : `${text}}`;
}

function quotable(text: string): string {
  // PostgreSQL cannot store the character NUL in text.
  const storable = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return SPECIAL.test(storable) ? storable.replace(/["\\]/g, '\\$&') : storable;
}
