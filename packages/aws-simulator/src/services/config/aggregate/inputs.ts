import { z } from 'zod';

/** Input member of a listing. @internal */
export const token = { NextToken: z.string().optional() };

/** Input member of every call on an aggregator. @internal */
export const aggregator = {
  ConfigurationAggregatorName: z.string().min(1).max(256),
};

/** Page size; 0 means the default, as in the service. @internal */
export function limit(maximum: number, fallback = maximum) {
  return z
    .number()
    .int()
    .min(0)
    .max(maximum)
    .default(fallback)
    .transform(value => (value === 0 ? fallback : value));
}

/** Compliance as filters name it. @internal */
export const compliance = z.enum([
  'COMPLIANT',
  'NON_COMPLIANT',
  'NOT_APPLICABLE',
  'INSUFFICIENT_DATA',
]);

/** Filter by account and Region. @internal */
export const place = {
  AccountId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  AwsRegion: z.string().min(1).max(64).optional(),
};
