import { z } from 'zod';

/**
 * The ways in which a call can be made to go wrong.
 *
 * @public
 */
export const faultKinds = [
  'access-denied',
  'not-enabled',
  'recorder-off',
  'compliance-not-recorded',
  'not-aggregated',
  'aggregation-failed',
  'region-not-opted-in',
  'throttling',
  'slow',
  'cut-off',
  'broken-json',
  'server-error',
  'expired-token',
  'clock-skew',
  'malformed-members',
  'repeated-token',
  'duplicated-messages',
  'reordered-messages',
] as const;

/**
 * A fault on request. Members that are left out match every call.
 *
 * @public
 */
export const faultSchema = z.strictObject({
  kind: z.enum(faultKinds),
  service: z.string().optional(),
  operation: z.string().optional(),
  accountId: z.string().optional(),
  region: z.string().optional(),
  /** How many calls it hits before it ends; without it, until removed. */
  times: z.number().int().positive().optional(),
  /** Delay of `slow`, in milliseconds. */
  delayMs: z.number().int().min(0).max(600_000).optional(),
  /** Share of the matching calls that are hit, 0 to 1; default 1. */
  probability: z.number().min(0).max(1).optional(),
});

/**
 * A fault as parsed from a request or given by a test.
 *
 * @public
 */
export type Fault = z.infer<typeof faultSchema>;

/**
 * Kind of a fault.
 *
 * @public
 */
export type FaultKind = (typeof faultKinds)[number];
