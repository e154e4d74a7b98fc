import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BackupPlan,
  BackupPlanRule,
  type BackupResource,
  BackupVault,
} from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { settings } from './settings.ts';

const POLICIES = [
  'service-role/AWSBackupServiceRolePolicyForBackup',
  'service-role/AWSBackupServiceRolePolicyForRestores',
  'AWSBackupServiceRolePolicyForS3Backup',
  'AWSBackupServiceRolePolicyForS3Restore',
];

/** Daily backups of what the service stores, in an encrypted vault out of which nothing can be deleted by hand. */
export class Backups extends Construct {
  constructor(
    scope: Construct,
    id: string,
    options: { key: IKey; resources: BackupResource[] },
  ) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: options.key,
      blockRecoveryPointDeletion: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(6),
          deleteAfter: Duration.days(settings.backupRetentionDays),
        }),
      ],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: POLICIES.map(name =>
        ManagedPolicy.fromAwsManagedPolicyName(name),
      ),
    });
    acknowledge(
      role,
      'AWS Backup documents these policies as the permissions of its role, and extends them when it learns new resource types.',
      ...POLICIES.map(
        name =>
          `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`,
      ),
    );
    plan.addSelection('Selection', {
      resources: options.resources,
      role: role.withoutPolicyUpdates(),
      disableDefaultBackupPolicy: true,
    });
  }
}
