import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { BackupResource } from 'aws-cdk-lib/aws-backup';
import { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Watch } from './Alarms.ts';
import type { Permission } from './createRole.ts';

/** The queue that announces items to their consumers: encrypted, over TLS only, with a queue for what nobody could consume. */
export class Store extends Construct {
  static readonly services: Readonly<
    Record<string, InterfaceVpcEndpointAwsService>
  > = { Sqs: InterfaceVpcEndpointAwsService.SQS };
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  /** Messages are on their way; what they are about is in the bucket, which has backups. */
  readonly backedUp: readonly BackupResource[] = [];
  readonly watches: Readonly<Record<string, Watch>>;

  constructor(scope: Construct, id: string, options: { key: IKey }) {
    super(scope, id);
    const common = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: options.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const failed = new Queue(this, 'Failed', {
      ...common,
      redriveAllowPolicy: { redrivePermission: RedrivePermission.ALLOW_ALL },
    });
    const queue = new Queue(this, 'Items', {
      ...common,
      visibilityTimeout: Duration.minutes(2),
      deadLetterQueue: { queue: failed, maxReceiveCount: 5 },
    });
    this.environment = { ITEMS_QUEUE_URL: queue.queueUrl };
    this.permissions = [
      { actions: ['sqs:SendMessage'], resources: [queue.queueArn] },
    ];
    const period = Duration.minutes(5);
    this.watches = {
      FailedMessages: {
        metric: failed.metricApproximateNumberOfMessagesVisible({ period }),
        threshold: 1,
        meaning: 'Messages could not be consumed and were set aside.',
      },
      WaitingMessages: {
        metric: queue.metricApproximateAgeOfOldestMessage({ period }),
        threshold: Duration.hours(1).toSeconds(),
        meaning:
          'A message has waited for an hour: consumers are down or slow.',
      },
    };
  }
}
