import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { settings } from './settings.ts';

/** A log group that is encrypted, kept for the time of the settings and not deleted with the stack. */
export function createLogGroup(
  scope: Construct,
  id: string,
  options: { key: IKey; name?: string },
): LogGroup {
  const retention: RetentionDays = settings.logRetentionDays;
  return new LogGroup(scope, id, {
    encryptionKey: options.key,
    logGroupName: options.name,
    retention,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}
