import type { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { acknowledge } from './acknowledge.ts';

interface Exception {
  resources: string[];
  reason: string;
  rules: string[];
}

const FUNCTION: Omit<Exception, 'resources'>[] = [
  {
    reason:
      'CloudFormation waits for the answer and fails the stack without one; no event is left over that a queue could keep.',
    rules: ['NIST.800.53.R5-LambdaDLQ'],
  },
  {
    reason:
      'The function calls AWS APIs alone, and a baseline cannot presume that the account has a network.',
    rules: [
      'NIST.800.53.R5-LambdaInsideVPC',
      'cdk-validator-cfnguard::lambda_inside_vpc_check',
    ],
  },
];

/** Rules that the templates break, each with its places and reason. */
const EXCEPTIONS: Partial<Record<string, Exception[]>> = {
  account: [
    ...FUNCTION.map(item => ({ ...item, resources: ['SettingsFunction'] })),
    {
      resources: ['TrailRolePolicy'],
      reason:
        'CloudTrail chooses the names of its log streams; the prefix of this account is all that is known before.',
      rules: [
        'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:<TrailLogGroup>:log-stream:<AWS::AccountId>_CloudTrail_<AWS::Region>*]',
      ],
    },
    {
      resources: ['SettingsRolePolicy'],
      reason: 'Settings of an account have no resource that IAM could name.',
      rules: ['AwsSolutions-IAM5[Resource::*]'],
    },
    {
      resources: ['PatchAndTags', 'FindingsAndRules'],
      reason:
        'The reader lists what the account has, and lists have no resource that IAM could name. It can change nothing.',
      rules: ['AwsSolutions-IAM5[Resource::*]'],
    },
    {
      resources: ['Logs', 'AccessLogs'],
      reason:
        'Logs are copied to another region or account by the organisation, when it asks for it.',
      rules: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    },
    {
      resources: ['Logs', 'AccessLogs'],
      reason:
        'AWS Config and S3 do not deliver into buckets with a default retention of Object Lock; versions are kept instead.',
      rules: ['cdk-validator-cfnguard::s3_bucket_object_lock_enabled_check'],
    },
    {
      resources: ['Logs', 'AccessLogs'],
      reason:
        'Logs arrive all the time and nothing waits for one; alarms read the log group of the trail.',
      rules: ['cdk-validator-cfnguard::s3_event_notifications_enabled_check'],
    },
    {
      resources: ['AccessLogs'],
      reason:
        'A bucket of access logs does not log access to itself: each log would write another.',
      rules: ['cdk-validator-cfnguard::s3_bucket_logging_enabled_check'],
    },
    {
      resources: ['AccessLogs'],
      reason:
        'S3 delivers its access logs only into buckets with keys that it manages itself.',
      rules: [
        'NIST.800.53.R5-S3DefaultEncryptionKMS',
        'cdk-validator-cfnguard::s3_bucket_default_encryption_kms_check',
      ],
    },
  ],
  region: [
    ...FUNCTION.map(item => ({ ...item, resources: ['EncryptionFunction'] })),
    {
      resources: ['Detector'],
      reason:
        'The rule looks for the older setting DataSources. S3 protection is on, among the Features, and GuardDuty takes one of both.',
      rules: ['cdk-validator-cfnguard::guardduty_s3_protection_enabled_check'],
    },
    {
      resources: ['EncryptionRolePolicy'],
      reason: 'Settings of a region have no resource that IAM could name.',
      rules: ['AwsSolutions-IAM5[Resource::*]'],
    },
  ],
};

/** Lets resources of a template break the rules that stand above, and no others. */
export function acknowledgeExceptions(
  part: string,
  template: CfnInclude,
): void {
  for (const { resources, reason, rules } of EXCEPTIONS[part] ?? []) {
    for (const resource of resources) {
      acknowledge(template.getResource(resource), reason, ...rules);
    }
  }
}
