import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
  type EvidenceStatus,
  type ResourceRecord,
  type UnknownReason,
} from 'backstage-plugin-security-scorecards-common';
import type { CollectedEvidence } from 'backstage-plugin-security-scorecards-node';
import { isoTime } from '../isoTime';
import type { ResourceRow } from './schema';

/** What a rule said of a resource, however it was read. @internal */
export interface RuleResult {
  /** Id under which the evidence is kept. */
  controlId: string;
  /** As it is called in that account and region. */
  ruleName: string;
  /** Conformance pack that made the rule. */
  packName?: string;
  /** As Config writes it, such as `NON_COMPLIANT`. */
  complianceType: string;
  resourceType: string;
  /** As Config writes it, which is mostly not an ARN. */
  resourceId: string;
  accountId: string;
  region: string;
  /** Since when it holds. */
  since?: string | Date;
  /** When AWS vouched for it. */
  observed?: string | Date;
  annotation?: string;
}

const STATUSES: Readonly<
  Record<string, { status: EvidenceStatus; reason?: UnknownReason }>
> = {
  COMPLIANT: { status: 'pass' },
  NON_COMPLIANT: { status: 'fail' },
  NOT_APPLICABLE: { status: 'not-applicable' },
  INSUFFICIENT_DATA: { status: 'unknown', reason: 'no-evidence' },
};

/**
 * Turns a rule's result into evidence.
 *
 * @param resource - the resource in Config's inventory, for its ARN
 * @returns undefined when it carries no time
 * @internal
 */
export function convertResult(
  result: RuleResult,
  resource: ResourceRow | undefined,
  now: number,
): CollectedEvidence | undefined {
  const observedAt = isoTime(result.observed ?? result.since, now);
  if (!observedAt) {
    return undefined;
  }
  const { accountId, region, controlId, complianceType } = result;
  const said = STATUSES[complianceType.toUpperCase()] ?? {
    status: 'unknown',
    reason: 'error',
  };
  const firstObservedAt = isoTime(result.since, Date.parse(observedAt));
  const reasonText = reasonTextOf(result);
  return {
    controlId,
    source: 'config',
    resourceId: resourceIdOf(result, resource),
    resourceType: result.resourceType,
    accountId,
    region,
    ...said,
    suppressed: false,
    ...(firstObservedAt ? { firstObservedAt } : {}),
    observedAt,
    externalId: result.ruleName,
    ...(reasonText ? { reasonText } : {}),
  };
}

// The words of the rule, and which rule and pack it was where the id of the control does not say so.
function reasonTextOf({
  annotation,
  controlId,
  ruleName,
  packName,
}: RuleResult): string {
  const managed = ruleName.replace(/-/g, '_').toUpperCase() === controlId;
  const rule =
    managed || ruleName === controlId ? '' : `Config rule ${ruleName}`;
  const pack = packName ? `conformance pack ${packName}` : '';
  const origin = [rule, pack].filter(Boolean).join(', ');
  return [annotation, origin && `(${origin})`]
    .filter(Boolean)
    .join(' ')
    .slice(0, 1024);
}

function resourceIdOf(
  { resourceType, resourceId, accountId }: RuleResult,
  resource: ResourceRow | undefined,
): string {
  if (resourceType === ACCOUNT_RESOURCE_TYPE) {
    return accountResourceId(accountId);
  }
  return resource?.arn ?? resourceId;
}

/** A resource of Config's inventory, which knows all tags: none means that there are none. @internal */
export function convertResource(
  row: ResourceRow,
  place: { accountId: string; region: string },
): ResourceRecord {
  return {
    resourceId: row.arn,
    resourceType: row.resourceType,
    ...place,
    ...(row.tags
      ? {
          tags: Object.fromEntries(
            row.tags.map(({ key, value }) => [key, value]),
          ),
        }
      : {}),
  };
}
