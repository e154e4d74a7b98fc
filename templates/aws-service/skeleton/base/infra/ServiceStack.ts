import { Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupResource } from 'aws-cdk-lib/aws-backup';
import type { Construct } from 'constructs';
import { AccessLogs } from './AccessLogs.ts';
import { Alarms } from './Alarms.ts';
import { Api } from './Api.ts';
import { Backups } from './Backups.ts';
import { Documents } from './Documents.ts';
import { EncryptionKey } from './EncryptionKey.ts';
import { Firewall } from './Firewall.ts';
import { Network } from './Network.ts';
import { Store } from './Store.ts';

/** Everything that the service consists of in AWS. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = new EncryptionKey(this, 'Key');
    const accessLogs = new AccessLogs(this, 'AccessLogs');
    const documents = new Documents(this, 'Documents', { key, accessLogs });
    const store = new Store(this, 'Store', { key });
    const network = new Network(this, 'Network', {
      key,
      withPublicSubnets: Api.needsPublicSubnets,
      services: { ...Api.services, ...Store.services },
    });
    const api = new Api(this, 'Api', {
      key,
      accessLogs,
      network,
      environment: {
        DOCUMENTS_BUCKET: documents.bucketName,
        ...store.environment,
      },
      permissions: [
        {
          actions: ['s3:GetObject', 's3:PutObject'],
          resources: [documents.arnForObjects('items/*')],
          wildcardReason: 'Every item has its own object below items/.',
        },
        {
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [key.keyArn],
        },
        ...store.permissions,
      ],
    });
    const firewall = new Firewall(this, 'Firewall', {
      key,
      resourceArn: api.edgeArn,
    });
    firewall.node.addDependency(api);
    new Backups(this, 'Backups', {
      key,
      resources: [
        BackupResource.fromArn(documents.bucketArn),
        ...store.backedUp,
      ],
    });
    new Alarms(this, 'Alarms', {
      key,
      watches: { ...api.watches, ...store.watches },
      firewallMetricName: firewall.metricName,
    });
  }

  // The zones of the region are resolved when it is deployed, so that synthesis needs no look-up in AWS.
  override get availabilityZones(): string[] {
    const zones = Fn.getAzs();
    return [Fn.select(0, zones), Fn.select(1, zones)];
  }
}
