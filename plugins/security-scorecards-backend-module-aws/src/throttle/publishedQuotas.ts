import type { Quota } from './Quota';

/**
 * Request quotas per account and region, by `service:Operation` or `service:*`.
 *
 * Security Hub, Organizations and Tagging: the quotas that AWS publishes. AWS publishes none for the calls of
 * Config and Systems Manager that are used here; those are assumptions on the careful side, which adapt to throttling.
 * @internal
 */
export const PUBLISHED_QUOTAS: Readonly<Record<string, Quota>> = {
  'securityhub:GetFindings': { rate: 3, burst: 6 },
  'securityhub:*': { rate: 10, burst: 30 },
  'organizations:ListAccounts': { rate: 8, burst: 12 },
  'organizations:ListTagsForResource': { rate: 10, burst: 15 },
  'organizations:DescribeOrganizationalUnit': { rate: 5, burst: 8 },
  'organizations:*': { rate: 5, burst: 8 },
  'tagging:GetResources': { rate: 15, burst: 15 },
  'tagging:*': { rate: 5, burst: 5 },
  'config:*': { rate: 5, burst: 10 },
  'ssm:*': { rate: 5, burst: 10 },
  // Standard queues take nearly any number of calls; this keeps an empty answer in a circle from burning a processor.
  'sqs:*': { rate: 100, burst: 100 },
};
