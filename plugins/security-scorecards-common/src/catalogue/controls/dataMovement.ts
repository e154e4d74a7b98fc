import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of DataSync, Database Migration Service and Transfer Family. @internal */
// prettier-ignore
export const dataMovementControls: readonly SecurityHubRow[] = [
  ['DataSync.1', 'medium', 'service-logging', ['AWS::DataSync::Task'], 'Logs on DataSync tasks', ['DATASYNC_TASK_LOGGING_ENABLED'], ['fsbp']],
  ['DataSync.2', 'low', 'resource-tagging', ['AWS::DataSync::Task'], 'Tags on DataSync tasks', ['DATASYNC_TASK_TAGGED'], ['resource-tagging']],
  ['DMS.1', 'critical', 'public-exposure', ['AWS::DMS::ReplicationInstance'], 'Replication instances closed to the internet', ['DMS_REPLICATION_NOT_PUBLIC'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['DMS.2', 'low', 'resource-tagging', ['AWS::DMS::Certificate'], 'Tags on DMS certificates', [], ['resource-tagging']],
  ['DMS.3', 'low', 'resource-tagging', ['AWS::DMS::EventSubscription'], 'Tags on DMS event subscriptions', [], ['resource-tagging']],
  ['DMS.4', 'low', 'resource-tagging', ['AWS::DMS::ReplicationInstance'], 'Tags on DMS replication instances', [], ['resource-tagging']],
  ['DMS.5', 'low', 'resource-tagging', ['AWS::DMS::ReplicationSubnetGroup'], 'Tags on DMS replication subnet groups', [], ['resource-tagging']],
  ['DMS.6', 'medium', 'platform-updates', ['AWS::DMS::ReplicationInstance'], 'Minor upgrades installed on replication instances', ['DMS_AUTO_MINOR_VERSION_UPGRADE_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.7', 'medium', 'service-logging', ['AWS::DMS::ReplicationTask'], 'Target logs of replication tasks', ['DMS_REPLICATION_TASK_TARGETDB_LOGGING'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.8', 'medium', 'service-logging', ['AWS::DMS::ReplicationTask'], 'Source logs of replication tasks', ['DMS_REPLICATION_TASK_SOURCEDB_LOGGING'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.9', 'medium', 'encryption-in-transit', ['AWS::DMS::Endpoint'], 'TLS on migration endpoints', ['DMS_ENDPOINT_SSL_CONFIGURED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.10', 'medium', 'roles-not-long-term-keys', ['AWS::DMS::Endpoint'], 'IAM authorization on Neptune endpoints', ['DMS_NEPTUNE_IAM_AUTHORIZATION_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.11', 'medium', 'least-privilege', ['AWS::DMS::Endpoint'], 'Authentication on MongoDB endpoints', ['DMS_MONGO_DB_AUTHENTICATION_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.12', 'medium', 'encryption-in-transit', ['AWS::DMS::Endpoint'], 'TLS on Redis endpoints', ['DMS_REDIS_TLS_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DMS.13', 'medium', 'high-availability-failover', ['AWS::DMS::ReplicationInstance'], 'Replication instances in several zones', ['DMS_REPLICATION_INSTANCE_MULTI_AZ_ENABLED'], ['fsbp']],
  ['Transfer.1', 'low', 'resource-tagging', ['AWS::Transfer::Workflow'], 'Tags on Transfer Family workflows', [], ['resource-tagging']],
  ['Transfer.2', 'medium', 'encryption-in-transit', ['AWS::Transfer::Server'], 'No plain FTP on transfer servers', ['TRANSFER_FAMILY_SERVER_NO_FTP'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Transfer.3', 'medium', 'service-logging', ['AWS::Transfer::Connector'], 'Logs on transfer connectors', ['TRANSFER_CONNECTOR_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Transfer.4', 'low', 'resource-tagging', ['AWS::Transfer::Agreement'], 'Tags on Transfer Family agreements', ['TRANSFER_AGREEMENT_TAGGED'], ['resource-tagging']],
  ['Transfer.5', 'low', 'resource-tagging', ['AWS::Transfer::Certificate'], 'Tags on Transfer Family certificates', ['TRANSFER_CERTIFICATE_TAGGED'], ['resource-tagging']],
  ['Transfer.6', 'low', 'resource-tagging', ['AWS::Transfer::Connector'], 'Tags on Transfer Family connectors', ['TRANSFER_CONNECTOR_TAGGED'], ['resource-tagging']],
  ['Transfer.7', 'low', 'resource-tagging', ['AWS::Transfer::Profile'], 'Tags on Transfer Family profiles', ['TRANSFER_PROFILE_TAGGED'], ['resource-tagging']],
];
