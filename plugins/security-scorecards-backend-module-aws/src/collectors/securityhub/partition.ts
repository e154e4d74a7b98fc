import type { AwsSecurityFindingFilters } from '@aws-sdk/client-securityhub';

/** A share of the findings that no other query of the visit reads. @internal */
export interface Partition {
  /** Stable over restarts. */
  key: string;
  accountIds: string[];
  /** The region it is restricted to. */
  region?: string;
  /** Beginnings of the `GeneratorId` of findings of other products; absent for findings of controls. */
  generators?: readonly string[];
}

// At most so many values may stand in one filter.
const MAX_VALUES = 20;
// A date filter wants both bounds.
const END_OF_TIME = '2199-12-31T23:59:59.000Z';

/**
 * Cuts what is to be read into queries that run side by side, because the pages of one query come one after the other and
 * leave most of the permitted rate unused.
 *
 * They are cut by account, and by region where accounts are few: what never changes on a finding. A cut by severity or
 * status would lose the findings that move from one part to another while the visit runs.
 *
 * @internal
 */
export function partition(options: {
  accountIds: readonly string[];
  /** All regions that are read; a single one restricts every query to it. */
  regions: readonly string[];
  /** Whether findings of other regions show up too and are wanted. */
  openRegions: boolean;
  concurrency: number;
}): Partition[] {
  const { regions, openRegions, concurrency } = options;
  const accountIds = [...new Set(options.accountIds)].sort();
  if (accountIds.length === 0) {
    return [];
  }
  const groups = Math.max(
    Math.ceil(accountIds.length / MAX_VALUES),
    Math.min(concurrency, accountIds.length),
  );
  const size = Math.ceil(accountIds.length / groups);
  const cuts: string[][] = [];
  for (let from = 0; from < accountIds.length; from += size) {
    cuts.push(accountIds.slice(from, from + size));
  }
  const byRegion =
    !openRegions && (regions.length === 1 || cuts.length < concurrency);
  return cuts.flatMap(cut =>
    byRegion
      ? regions.map(region => ({
          key: `${cut.join('+')}/${region}`,
          accountIds: cut,
          region,
        }))
      : [{ key: cut.join('+'), accountIds: cut }],
  );
}

/**
 * The same shares of the findings of other products, of which app-config made controls. These may have no compliance status.
 *
 * @internal
 */
export function productPartitions(
  parts: readonly Partition[],
  generators: readonly string[],
): Partition[] {
  const products: Partition[] = [];
  for (let from = 0; from < generators.length; from += MAX_VALUES) {
    const some = generators.slice(from, from + MAX_VALUES);
    products.push(
      ...parts.map(part => ({
        ...part,
        key: `${part.key}/products-${from / MAX_VALUES}`,
        generators: some,
      })),
    );
  }
  return products;
}

/**
 * The filter of a partition. Control findings are picked by their compliance status, which only controls have, because the
 * generator's name differs with and without consolidated findings and both can be there at once.
 *
 * @param options - lower bounds, ISO 8601: `since` of the update time, `created` of the creation time
 * @internal
 */
export function filtersOf(
  part: Partition,
  options: { since?: string; created?: string },
): AwsSecurityFindingFilters {
  const equals = (values: readonly string[]) =>
    values.map(Value => ({ Value, Comparison: 'EQUALS' as const }));
  const { since, created } = options;
  return {
    AwsAccountId: equals(part.accountIds),
    ...(part.generators
      ? {
          GeneratorId: part.generators.map(Value => ({
            Value,
            Comparison: 'PREFIX' as const,
          })),
        }
      : {
          ComplianceStatus: equals([
            'PASSED',
            'FAILED',
            'WARNING',
            'NOT_AVAILABLE',
          ]),
        }),
    ...(part.region ? { Region: equals([part.region]) } : {}),
    // What was archived since leaves at the next full pass, which does not see it.
    RecordState: equals(['ACTIVE']),
    ...(since ? { UpdatedAt: [{ Start: since, End: END_OF_TIME }] } : {}),
    ...(created ? { CreatedAt: [{ Start: created, End: END_OF_TIME }] } : {}),
  };
}
