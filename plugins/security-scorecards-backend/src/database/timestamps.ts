/**
 * ISO 8601 of a stored time: PostgreSQL gives a `Date`, SQLite the text that was written.
 * Times are bound as such text, never as `Date`, which knex would turn into a number on SQLite.
 */
export function fromTimestamp(value: Date | string): string;
export function fromTimestamp(
  value: Date | string | null | undefined,
): string | undefined;
export function fromTimestamp(
  value: Date | string | null | undefined,
): string | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  return typeof value === 'string' ? value : value.toISOString();
}
