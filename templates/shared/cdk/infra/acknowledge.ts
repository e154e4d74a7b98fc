import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Lets the construct, and what is in it, break rules for a reason. Ids of cdk-nag as `AwsSolutions-S1`, of cfn-guard as
 * `cdk-validator-cfnguard::sqs_dlq_check`; a rule with several findings is named with the finding: `AwsSolutions-IAM5[Resource::*]`.
 */
export function acknowledge(
  construct: IConstruct,
  reason: string,
  ...ids: string[]
): void {
  Validations.of(construct).acknowledge(...ids.map(id => ({ id, reason })));
}
