import type { ControlFact } from './facts';

const SPELLING: Record<string, string> = {
  acm: 'ACM',
  api: 'API',
  arn: 'ARN',
  cloudfront: 'CloudFront',
  cloudtrail: 'CloudTrail',
  cloudwatch: 'CloudWatch',
  cmk: 'CMK',
  dynamodb: 'DynamoDB',
  ebs: 'EBS',
  ec2: 'EC2',
  ecr: 'ECR',
  ecs: 'ECS',
  efs: 'EFS',
  eks: 'EKS',
  elasticache: 'ElastiCache',
  elb: 'ELB',
  elbv2: 'ELBv2',
  guardduty: 'GuardDuty',
  https: 'HTTPS',
  iam: 'IAM',
  imdsv2: 'IMDSv2',
  kms: 'KMS',
  mfa: 'MFA',
  opensearch: 'OpenSearch',
  rds: 'RDS',
  s3: 'S3',
  sns: 'SNS',
  sqs: 'SQS',
  ssl: 'SSL',
  ssm: 'SSM',
  tls: 'TLS',
  vpc: 'VPC',
  waf: 'WAF',
};

/**
 * A title for a control, made from the name of its Config rule, or from its
 * resource type where it has none.
 *
 * @internal
 */
export function titleOf(control: ControlFact): string {
  const rule = control.rules[0]?.name;
  if (!rule) {
    return control.standards.includes('resource-tagging')
      ? `${control.resourceTypes[0]} carries tags`
      : `Security check of ${control.resourceTypes[0]}`;
  }
  const words = rule.split('-').map(word => SPELLING[word] ?? word);
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A description for a control. @internal */
export function descriptionOf(control: ControlFact): string {
  const types = control.resourceTypes.join(', ');
  return `Simulated check ${control.id} on ${types}. Rating: ${control.severity}.`;
}

/** Where AWS documents the remediation of a control. @internal */
export function remediationUrlOf(control: ControlFact): string {
  return `https://docs.aws.amazon.com/console/securityhub/${control.id}/remediation`;
}
