import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const time = z.union([z.date(), z.string()]).optional().catch(undefined);

/** A result of a rule on a resource, as the detail calls send it. @internal */
export const evaluationSchema = z.object({
  EvaluationResultIdentifier: z.object({
    EvaluationResultQualifier: z.object({
      ResourceType: z.string(),
      ResourceId: z.string(),
    }),
    OrderingTimestamp: time,
  }),
  ComplianceType: z.string(),
  ResultRecordedTime: time,
  Annotation: text,
});

/** A row on `AWS::Config::ResourceCompliance` of an advanced query. @internal */
export const complianceRowSchema = z.object({
  configurationItemCaptureTime: text,
  configuration: z.object({
    targetResourceType: z.string(),
    targetResourceId: z.string(),
    configRuleList: z.array(
      z.object({ configRuleName: z.string(), complianceType: z.string() }),
    ),
  }),
});

/** A row on `AWS::Config::ConformancePackCompliance` of an advanced query. @internal */
export const packRowSchema = z.object({
  accountId: z.string(),
  awsRegion: z.string(),
  resourceName: z.string().min(1),
  configuration: z.object({
    configRuleList: z.array(z.object({ configRuleName: z.string() })),
  }),
});

const tagList = z
  .array(z.object({ key: z.string(), value: z.string().catch('') }))
  .optional()
  .catch(undefined);

/** A resource of an advanced query. @internal */
export const resourceRowSchema = z.object({
  resourceType: z.string(),
  resourceId: z.string(),
  arn: z.string().min(1),
  tags: tagList,
  configuration: z
    .object({ state: z.object({ name: text }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** A resource of an advanced query. @internal */
export type ResourceRow = z.infer<typeof resourceRowSchema>;

/** A row of the count of compliance records. @internal */
export const countRowSchema = z.object({
  accountId: z.string(),
  awsRegion: z.string(),
});

/**
 * Rows of an advanced query, which come as JSON text.
 *
 * @returns the usable rows and the number of the others
 * @internal
 */
export function parseRows<T>(
  schema: z.ZodType<T>,
  results: readonly string[] | undefined,
): { rows: T[]; unusable: number } {
  const rows: T[] = [];
  let unusable = 0;
  for (const text_ of results ?? []) {
    const parsed = schema.safeParse(parseJson(text_));
    if (parsed.success) {
      rows.push(parsed.data);
    } else {
      unusable += 1;
    }
  }
  return { rows, unusable };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
