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
  z.object({
    kind: z.literal('attribute'),
    database,
    /** `all`: every resource is looked at; `retag` and `entity`: one changes, several times over; `list`: the work list is asked. */
    step: z.enum(['all', 'retag', 'entity', 'list']),
    entities: z.number().int().positive(),
    resources: z.number().int().positive(),
  }),
  z.object({
    kind: z.literal('evaluate'),
    database,
    /** How far the clock is ahead; two hours make every scorecard due again. */
    hoursLater: z.number(),
  }),
  z.object({ kind: z.literal('totals'), database }),
]);

/** What a measuring process has to do. */
export type Job = z.infer<typeof jobSchema>;

/** Which database to work on. */
export type DatabaseLocation = z.infer<typeof database>;
