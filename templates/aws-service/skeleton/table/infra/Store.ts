import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupResource } from 'aws-cdk-lib/aws-backup';
import {
  AttributeType,
  BillingMode,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Watch } from './Alarms.ts';
import type { Permission } from './createRole.ts';

/** The table with one row for each item: encrypted, restorable to any second of the last 35 days, not deleted by accident. */
export class Store extends Construct {
  /** The gateway endpoint of the network is enough for a table. */
  static readonly services: Readonly<
    Record<string, InterfaceVpcEndpointAwsService>
  > = {};
  readonly environment: Readonly<Record<string, string>>;
  readonly permissions: readonly Permission[];
  readonly backedUp: readonly BackupResource[];
  readonly watches: Readonly<Record<string, Watch>>;

  constructor(scope: Construct, id: string, options: { key: IKey }) {
    super(scope, id);
    const table = new Table(this, 'Items', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: options.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.environment = { ITEMS_TABLE: table.tableName };
    this.permissions = [
      { actions: ['dynamodb:PutItem'], resources: [table.tableArn] },
    ];
    this.backedUp = [BackupResource.fromDynamoDbTable(table)];
    this.watches = {
      ThrottledWrites: {
        metric: table.metricThrottledRequestsForOperation('PutItem', {
          period: Duration.minutes(5),
        }),
        threshold: 1,
        meaning: 'The table refuses writes because there are too many.',
      },
    };
  }
}
