import type { Knex } from 'knex';

/** Rows of a raw statement: PostgreSQL wraps them, SQLite gives the array itself. */
export async function rawRows<T>(statement: Knex.Raw): Promise<T[]> {
  const result: unknown = await statement;
  if (Array.isArray(result)) {
    return result;
  }
  if (hasRows<T>(result)) {
    return result.rows;
  }
  return [];
}

function hasRows<T>(result: unknown): result is { rows: T[] } {
  return (
    typeof result === 'object' &&
    result !== null &&
    'rows' in result &&
    Array.isArray(result.rows)
  );
}
