/**
 * Annotations of ours by which an entity claims AWS accounts, regions, tags and resources.
 * @public
 */
export const SCOPE_ANNOTATIONS = {
  accounts: 'security-scorecards/aws-accounts',
  regions: 'security-scorecards/aws-regions',
  tags: 'security-scorecards/aws-tags',
  arns: 'security-scorecards/aws-arns',
  criticality: 'security-scorecards/criticality',
} as const;

/**
 * Annotations that other plugins write and that are read as scope too.
 * @public
 */
export const FOREIGN_SCOPE_ANNOTATIONS = {
  accounts: [
    'amazonaws.com/account-id',
    'aws.amazon.com/account-id',
    'amazon.com/account-id',
  ],
  arns: ['amazonaws.com/arn', 'aws.amazon.com/arn'],
  tags: ['aws.amazon.com/aws-securityhub-findings-tags'],
} as const;
