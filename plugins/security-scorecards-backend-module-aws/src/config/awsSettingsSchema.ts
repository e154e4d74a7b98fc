import { z } from 'zod';
import { queueUrl } from './eventFeed';

// ExternalId as STS takes it.
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;

const accountId = z
  .string({
    error: 'write the account id in quotes, as YAML reads it as a number',
  })
  .regex(/^\d{12}$/, 'write the twelve digits of the account id, in quotes');

const region = z
  .string({ error: 'name a region such as eu-west-1' })
  .regex(/^[a-z]{2,5}(-[a-z]+)+-\d+$/, 'name a region such as eu-west-1');

const regions = z.array(region).min(1, 'name at least one region');

const duration = z.union([z.string(), z.looseObject({})], {
  error: 'write a duration such as 7d or { days: 7 }',
});

const role = z.strictObject({
  name: z
    .string({ error: 'name the role' })
    .regex(
      /^[\w+=,.@/-]{1,576}$/,
      'write the name of the role alone, without arn:aws:iam::…:role/',
    ),
  externalId: z
    .string({ error: 'write the external id in quotes' })
    .regex(EXTERNAL_ID, 'use 2 to 1224 letters, digits or +=,.@:/-')
    .optional(),
});

const quota = z.strictObject({
  rate: z.number().positive('the rate must be above 0'),
  burst: z.number().min(1, 'the burst must be at least 1'),
});

const count = (low: number, high: number) => {
  const error = `take a whole number from ${low} to ${high}`;
  return z.int({ error }).min(low, error).max(high, error);
};

function oneOf<T extends string>(...values: readonly T[]) {
  return z.enum(values, { error: `choose one of ${values.join(', ')}` });
}

const deltaPass = z
  .strictObject({
    enabled: z.boolean().default(true),
    every: duration.optional(),
  })
  .prefault({});

/**
 * The section as written. Unknown keys are errors, because a misspelt key would else be a default in silence.
 * @internal
 */
export const awsSettingsSchema = z.strictObject({
  partition: oneOf('aws', 'aws-cn', 'aws-us-gov', 'aws-eusc').default('aws'),
  homeRegion: region,
  regions: regions.optional(),
  accounts: z
    .strictObject({
      source: oneOf('config', 'organizations', 'catalog').default('config'),
      managementAccount: accountId.optional(),
      role: role.optional(),
      readTags: z.boolean().default(false),
      list: z
        .array(
          z.strictObject({
            id: accountId,
            name: z.string().optional(),
            ouPath: z.string().optional(),
            regions: regions.optional(),
          }),
        )
        .default([]),
      exclude: z.array(accountId).default([]),
    })
    .prefault({}),
  securityHub: z
    .strictObject({
      enabled: z.boolean().default(true),
      mode: oneOf('aggregated', 'regional', 'member').default('aggregated'),
      account: accountId.optional(),
      region: region.optional(),
      role: role.optional(),
      concurrency: count(1, 8).default(4),
      passes: z
        .strictObject({
          full: z
            .strictObject({
              every: duration.optional(),
              slices: count(1, 96).optional(),
            })
            .prefault({}),
          changes: deltaPass,
          updates: deltaPass,
          suppressed: deltaPass,
        })
        .prefault({}),
      signals: z
        .strictObject({
          enabled: z.boolean().default(true),
          minimumSeverity: oneOf('critical', 'high', 'medium', 'low').default(
            'medium',
          ),
          products: z
            .array(
              z
                .string({ error: 'write the name of a product' })
                .min(1, 'write the name of a product')
                .max(128, 'write the name of a product'),
            )
            .min(1, 'name at least one product, or leave the key out for all')
            .max(20, 'name at most 20 products, as one filter takes no more')
            .optional(),
        })
        .prefault({}),
    })
    .optional(),
  config: z
    .strictObject({
      enabled: z.boolean().default(true),
      mode: oneOf('aggregated', 'member').default('aggregated'),
      account: accountId.optional(),
      region: region.optional(),
      aggregator: z.string().optional(),
      role: role.optional(),
      detailLimit: count(0, 1_000_000).default(2000),
      memberLimit: count(0, 10_000).default(100),
    })
    .optional(),
  patchManager: z
    .strictObject({
      enabled: z.boolean().default(true),
      role: role.optional(),
      scanMaxAge: duration.optional(),
      readTags: z.boolean().default(true),
      patchDetailNodes: count(0, 2_400).default(200),
      patchesPerNode: count(1, 1_000).default(100),
    })
    .optional(),
  eventFeed: z
    .strictObject({
      enabled: z.boolean().default(true),
      role: role.optional(),
      queues: z
        .array(
          z.strictObject({
            url: queueUrl,
            region: region.optional(),
            receivers: count(1, 10).default(2),
          }),
        )
        .min(1, 'name at least one queue')
        .max(20, 'name at most 20 queues'),
    })
    .optional(),
  requestTimeout: duration.optional(),
  quotas: z
    .record(
      z
        .string()
        .regex(
          /^(securityhub|config|ssm|organizations|tagging):(\*|[A-Z]\w+)$/,
          'write service:Operation, such as securityhub:GetFindings',
        ),
      quota,
    )
    .default({}),
});

/** The section as written, types checked. @internal */
export type WrittenAwsSettings = z.infer<typeof awsSettingsSchema>;
