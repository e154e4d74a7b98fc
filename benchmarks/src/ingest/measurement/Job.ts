import { z } from 'zod';

const pass = z.object({
  rows: z.number().int().positive(),
  changedShare: z.number().min(0).max(1),
  hoursLater: z.number(),
});

/** A PostgreSQL connection string or the file of a SQLite database. */
const database = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('postgres'), url: z.string() }),
  z.object({ kind: z.literal('sqlite'), file: z.string() }),
]);

const simulated = {
  endpoint: z.string(),
  /** Findings after which reading ends. */
  limit: z.number().int().positive(),
};

/** Schema of {@link Job}. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('floor'),
    method: z.enum(['copyStage', 'unnest', 'p2hashBatch', 'prepared']),
    database,
    pass,
  }),
  z.object({ kind: z.literal('store'), database, pass }),
  z.object({ kind: z.literal('sdk'), ...simulated }),
  z.object({
    kind: z.literal('collect'),
    ...simulated,
    database,
    /** Whether the client keeps to AWS's quotas. */
    throttle: z.boolean(),
  }),
]);

/** What a measuring process has to do. */
export type Job = z.infer<typeof jobSchema>;

/** Which database to work on. */
export type DatabaseLocation = z.infer<typeof database>;
