import type { Knex } from 'knex';
import { z } from 'zod';
import type { CountStorage } from '../../util/StoredCount';
import { readState, type StateKey } from './readState';
import { writeState } from './writeState';

/** Keeps a count among the notes; one that cannot be read, as an earlier version may have written it, is made anew. @internal */
export function countStorage<T>(
  knex: Knex,
  key: StateKey,
  schema: z.ZodType<T>,
): CountStorage<T> {
  const counted = z.object({
    value: schema,
    countedAt: z.string(),
    tookMs: z.number(),
    generation: z.string().optional(),
  });
  return {
    async load() {
      const text = await readState(knex, key);
      if (text === undefined) {
        return undefined;
      }
      const parsed = counted.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : undefined;
    },
    async save(value) {
      await writeState(knex, key, JSON.stringify(value));
    },
  };
}
