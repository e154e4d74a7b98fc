import { z } from 'zod';

const count = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .optional()
  .catch(undefined);
const text = z.string().optional().catch(undefined);

/** A managed node. @internal */
export const nodeSchema = z.object({
  InstanceId: z.string().regex(/^(i|mi)-[0-9a-f]+$/),
  PingStatus: text,
  ResourceType: text,
  LastPingDateTime: z.date().optional().catch(undefined),
});

/** A managed node. @internal */
export type ManagedNode = z.infer<typeof nodeSchema>;

/**
 * Patch state of a node. A count that is missing or cannot be read stays undefined, because it is not zero.
 * @internal
 */
export const patchStateSchema = z.object({
  InstanceId: z.string().regex(/^(i|mi)-[0-9a-f]+$/),
  BaselineId: text,
  Operation: text,
  OperationEndTime: z.date().optional().catch(undefined),
  MissingCount: count,
  FailedCount: count,
  InstalledPendingRebootCount: count,
  InstalledRejectedCount: count,
  CriticalNonCompliantCount: count,
  SecurityNonCompliantCount: count,
});

/** Patch state of a node. @internal */
export type PatchState = z.infer<typeof patchStateSchema>;

/** A patch of a node. @internal */
export const patchSchema = z.object({
  KBId: z.string().min(1),
  State: z.string(),
  Severity: text,
  Classification: text,
  Title: text,
  CVEIds: text,
});

/** A row on `AWS::SSM::PatchCompliance` of an advanced query. @internal */
export const patchRowSchema = z.object({
  resourceId: z
    .string()
    .regex(/(^|\/)(i|mi)-[0-9a-f]+$/)
    .transform(id => id.slice(id.lastIndexOf('/') + 1)),
  configurationItemCaptureTime: text,
  configuration: z.object({
    'AWS:ComplianceItem': z.object({
      CaptureTime: text,
      Content: z.object({
        Patch: z.record(
          z.string(),
          z.object({
            Id: text,
            Title: text,
            PatchState: z.string(),
            PatchSeverity: text,
            Classification: text,
          }),
        ),
      }),
    }),
  }),
});

/** A row on `AWS::SSM::PatchCompliance` of an advanced query. @internal */
export type PatchRow = z.infer<typeof patchRowSchema>;
