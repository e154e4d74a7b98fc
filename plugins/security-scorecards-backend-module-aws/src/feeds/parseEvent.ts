import { z } from 'zod';

const envelopeSchema = z.object({
  source: z.string(),
  'detail-type': z.string(),
  detail: z.unknown(),
});

const findingsSchema = z.object({
  // What the findings are is the business of their conversion.
  findings: z.array(z.looseObject({})).min(1),
});

const text = z.string().optional().catch(undefined);

const complianceSchema = z.object({
  messageType: z.string(),
  awsAccountId: z.string().regex(/^\d{12}$/),
  awsRegion: z.string().min(1),
  configRuleName: z.string().min(1),
  resourceType: z.string().min(1),
  resourceId: z.string().min(1).max(1024),
  newEvaluationResult: z
    .object({
      complianceType: z.string(),
      resultRecordedTime: text,
      annotation: text,
      evaluationResultIdentifier: z
        .object({ orderingTimestamp: text })
        .optional()
        .catch(undefined),
    })
    .nullish(),
});

/** A rule's new result on a resource, as Config tells it. @internal */
export type ComplianceChange = z.infer<typeof complianceSchema>;

/** What a message holds. @internal */
export type ParsedEvent =
  | { kind: 'findings'; findings: unknown[] }
  | { kind: 'compliance-change'; change: ComplianceChange }
  /** An event that nothing is to be done with. */
  | { kind: 'ignored'; cause: string }
  /** No event, or not what its type promises. */
  | { kind: 'malformed' };

/**
 * Reads the body of a message as an event of EventBridge. Never throws.
 * @internal
 */
export function parseEvent(body: string): ParsedEvent {
  const envelope = envelopeSchema.safeParse(parseJson(body));
  if (!envelope.success) {
    return { kind: 'malformed' };
  }
  const { source, 'detail-type': type, detail } = envelope.data;
  switch (`${source}: ${type}`) {
    case 'aws.securityhub: Security Hub Findings - Imported': {
      const parsed = findingsSchema.safeParse(detail);
      return parsed.success
        ? { kind: 'findings', findings: parsed.data.findings }
        : { kind: 'malformed' };
    }
    case 'aws.config: Config Rules Compliance Change': {
      const parsed = complianceSchema.safeParse(detail);
      if (!parsed.success) {
        return { kind: 'malformed' };
      }
      return parsed.data.messageType === 'ComplianceChangeNotification'
        ? { kind: 'compliance-change', change: parsed.data }
        : { kind: 'ignored', cause: 'unknown-event' };
    }
    // Says that something of the node's patches changed, but not which of the patch checks.
    case 'aws.ssm: Configuration Compliance State Change':
      return { kind: 'ignored', cause: 'patch-event' };
    default:
      return { kind: 'ignored', cause: 'unknown-event' };
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
