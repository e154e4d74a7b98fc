import type { AwsSecurityFindingFilters } from '@aws-sdk/client-securityhub';
import type { Partition, TimeWindow } from './Partition';

// Part of the `ProductArn` of Security Hub's own findings, in all partitions and regions. Every finding has that member,
// other than a compliance status, so that the two ways to compare it leave nothing out and nothing twice.
const OWN_PRODUCT = 'product/aws/securityhub';
// At most so many values may stand in one filter.
const MAX_VALUES = 20;
// A date filter wants both bounds.
const BEGINNING_OF_TIME = '1970-01-01T00:00:00.000Z';
const END_OF_TIME = '2199-12-31T23:59:59.000Z';

/**
 * The filter of a partition. Control findings are picked by product and compliance status, because the generator's name differs
 * with and without consolidated findings and both can be there at once.
 *
 * @param options - `created`: lower bound of the creation time, ISO 8601, from where to resume
 * @internal
 */
export function filtersOf(
  part: Partition,
  options: { created?: string },
): AwsSecurityFindingFilters {
  const recordState = part.recordState ?? 'ACTIVE';
  const created = later(part.created, options.created);
  return {
    ...(part.accountIds.length > 0
      ? { AwsAccountId: equals(part.accountIds) }
      : {}),
    ...kindFilters(part),
    ...(part.region ? { Region: equals([part.region]) } : {}),
    ...(recordState === 'any' ? {} : { RecordState: equals([recordState]) }),
    ...(part.suppressed ? { WorkflowStatus: equals(['SUPPRESSED']) } : {}),
    ...(part.updated ? { UpdatedAt: dates(part.updated) } : {}),
    ...(part.changed ? { FirstObservedAt: dates(part.changed) } : {}),
    ...(created ? { CreatedAt: dates(created) } : {}),
  };
}

function kindFilters(part: Partition): AwsSecurityFindingFilters {
  const { generators = [], severities = [], products = [] } = part;
  switch (part.kind) {
    case 'all':
      return {};
    case 'products':
      return {
        GeneratorId: generators.map(Value => ({ Value, Comparison: 'PREFIX' })),
      };
    case 'signals':
      return {
        ProductArn: [{ Value: OWN_PRODUCT, Comparison: 'NOT_CONTAINS' }],
        SeverityLabel: equals(severities),
        ...(products.length > 0 ? { ProductName: equals(products) } : {}),
        ...(generators.length > 0
          ? {
              GeneratorId: generators
                .slice(0, MAX_VALUES)
                .map(Value => ({ Value, Comparison: 'PREFIX_NOT_EQUALS' })),
            }
          : {}),
      };
    default:
      return {
        ProductArn: [{ Value: OWN_PRODUCT, Comparison: 'CONTAINS' }],
        ComplianceStatus: equals([
          'PASSED',
          'FAILED',
          'WARNING',
          'NOT_AVAILABLE',
        ]),
      };
  }
}

function equals(values: readonly string[]) {
  return values.map(Value => ({ Value, Comparison: 'EQUALS' as const }));
}

function dates({ start, end }: TimeWindow) {
  return [{ Start: start ?? BEGINNING_OF_TIME, End: end ?? END_OF_TIME }];
}

function later(
  window: TimeWindow | undefined,
  start: string | undefined,
): TimeWindow | undefined {
  if (!start) {
    return window;
  }
  const from =
    window?.start && Date.parse(window.start) > Date.parse(start)
      ? window.start
      : start;
  return { ...window, start: from };
}
