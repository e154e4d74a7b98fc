import { z } from 'zod';

const countsSchema = z.record(z.string(), z.number());

/** Reads counts by cause that were stored as JSON. */
export function parseCounts(text: string): Record<string, number> {
  return countsSchema.parse(JSON.parse(text));
}
