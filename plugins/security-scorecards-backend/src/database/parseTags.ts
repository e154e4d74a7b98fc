import { z } from 'zod';

const tagsSchema = z.record(z.string(), z.string());

/** Tags of a JSON column: PostgreSQL gives them parsed, SQLite as text; null means that they are not known. */
export function parseTags(value: unknown): Record<string, string> | undefined {
  if (value === null || value === undefined) {
    return undefined;
  }
  return tagsSchema.parse(
    typeof value === 'string' ? JSON.parse(value) : value,
  );
}
