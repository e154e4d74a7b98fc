/**
 * A request quota.
 *
 * @internal
 */
export interface Quota {
  /** Calls a second. */
  readonly rate: number;
  /** Calls at once. */
  readonly burst: number;
  /** Operations of one group share one bucket. */
  readonly group: string;
}

const ORGANIZATIONS: Record<string, [number, number]> = {
  ListAccounts: [8, 12],
  ListTagsForResource: [10, 15],
  DescribeAccount: [20, 30],
  ListParents: [5, 8],
  ListAccountsForParent: [5, 8],
  ListOrganizationalUnitsForParent: [5, 8],
};

/**
 * The quota of an operation per account and Region. Documented for Security
 * Hub, STS, Organizations and Tagging. AWS publishes none for the Config and
 * Systems Manager calls used here: 10 a second with a burst of 20 is our
 * assumption, so that clients must cope with throttling there too.
 *
 * @internal
 */
export function quotaOf(service: string, operation: string): Quota {
  switch (service) {
    case 'securityhub':
      return operation === 'GetFindings'
        ? { rate: 3, burst: 6, group: operation }
        : { rate: 10, burst: 30, group: operation };
    case 'sts':
      return { rate: 600, burst: 600, group: 'sts' };
    case 'organizations': {
      const [rate, burst] = ORGANIZATIONS[operation] ?? [10, 15];
      return { rate, burst, group: operation };
    }
    // Standard queues have no limit worth counting; this one only keeps a runaway client off.
    case 'sqs':
      return { rate: 1_000, burst: 1_000, group: operation };
    case 'tagging':
      return { rate: 15, burst: 15, group: operation };
    default:
      return { rate: 10, burst: 20, group: operation };
  }
}
