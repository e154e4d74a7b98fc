import type { Knex } from 'knex';
import { z } from 'zod';
import type { FeedState } from '../../collection/feed/FeedState';
import { FEED_STATE_PREFIX } from './feedStateKey';

// More than instances and queues that anybody runs.
const LIMIT = 1_000;

// Another version of the backend may have written it.
const schema: z.ZodType<FeedState> = z.object({
  feedId: z.string(),
  instanceId: z.string(),
  source: z.enum(['security-hub', 'config', 'patch-manager']),
  title: z.string(),
  status: z.enum(['listening', 'waiting']),
  savedAt: z.string(),
  messages: z.number(),
  written: z.number(),
  ignored: z.number(),
  skipped: z.record(z.string(), z.number()),
  lastMessageAt: z.string().optional(),
  lagSeconds: z.number().optional(),
  trouble: z.object({ message: z.string(), mend: z.string() }).optional(),
  problems: z.array(
    z.object({ place: z.string(), message: z.string(), mend: z.string() }),
  ),
});

/** What instances say of feeds; what cannot be read is left out. */
export async function listFeedStates(knex: Knex): Promise<FeedState[]> {
  const rows: { value: string }[] = await knex('pipeline_state')
    .where('key', 'like', `${FEED_STATE_PREFIX}%`)
    .orderBy('key')
    .limit(LIMIT)
    .select('value');
  return rows.flatMap(({ value }) => {
    const { data } = schema.safeParse(parseJson(value));
    return data ? [data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
