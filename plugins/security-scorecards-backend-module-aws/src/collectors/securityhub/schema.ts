import { z } from 'zod';

// Findings in the wild depart from the published model: members that are called required are missing, or are of another
// type. A member that cannot be used is taken as absent, and convert.ts decides what that means.
const text = z.string().optional().catch(undefined);
const texts = z.record(z.string(), z.string()).optional().catch(undefined);

const statusReason = z.object({ ReasonCode: text, Description: text });

const resource = z.object({
  Id: text,
  Type: text,
  Region: text,
  Partition: text,
  Provider: text,
  Tags: texts,
});

/**
 * The members of an ASFF finding that are read, each on its own: one that is unusable does not cost the others.
 * @internal
 */
export const findingSchema = z.object({
  Id: text,
  ProductArn: text,
  ProductName: text,
  GeneratorId: text,
  Title: text,
  Types: z.array(z.string()).optional().catch(undefined),
  Severity: z.object({ Label: text }).optional().catch(undefined),
  AwsAccountId: z
    .union([z.string(), z.number().transform(String)])
    .optional()
    .catch(undefined),
  Region: text,
  RecordState: text,
  Sample: z.boolean().optional().catch(undefined),
  CreatedAt: text,
  FirstObservedAt: text,
  LastObservedAt: text,
  UpdatedAt: text,
  Compliance: z
    .object({
      Status: text,
      SecurityControlId: text,
      StatusReasons: z.array(statusReason).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  Workflow: z.object({ Status: text }).optional().catch(undefined),
  ProductFields: texts,
  Resources: z.array(resource).optional().catch(undefined),
});

/** A finding as far as it could be read. @internal */
export type Finding = z.infer<typeof findingSchema>;

/** A resource of a finding. @internal */
export type FindingResource = NonNullable<Finding['Resources']>[number];
