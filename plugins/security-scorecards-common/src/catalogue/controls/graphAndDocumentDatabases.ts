import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of DocumentDB, Keyspaces and Neptune. @internal */
// prettier-ignore
export const graphAndDocumentDatabasesControls: readonly SecurityHubRow[] = [
  ['DocumentDB.1', 'medium', 'database-encryption', ['AWS::RDS::DBCluster'], 'DocumentDB clusters encrypted', ['DOCDB_CLUSTER_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['DocumentDB.2', 'medium', 'backup-and-versioning', ['AWS::RDS::DBCluster'], 'DocumentDB backups kept long enough', ['DOCDB_CLUSTER_BACKUP_RETENTION_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DocumentDB.3', 'critical', 'public-exposure', ['AWS::RDS::DBClusterSnapshot'], 'No public DocumentDB snapshots', ['DOCDB_CLUSTER_SNAPSHOT_PUBLIC_PROHIBITED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DocumentDB.4', 'medium', 'service-logging', ['AWS::RDS::DBCluster'], 'DocumentDB audit logs sent to CloudWatch', ['DOCDB_CLUSTER_AUDIT_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['DocumentDB.5', 'medium', 'backup-and-versioning', ['AWS::RDS::DBCluster'], 'Deletion protection on DocumentDB clusters', ['DOCDB_CLUSTER_DELETION_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['DocumentDB.6', 'medium', 'encryption-in-transit', ['AWS::RDS::DBCluster'], 'TLS to DocumentDB clusters', ['DOCDB_CLUSTER_ENCRYPTED_IN_TRANSIT'], ['fsbp']],
  ['Keyspaces.1', 'low', 'resource-tagging', ['AWS::Cassandra::Keyspace'], 'Tags on Keyspaces keyspaces', ['CASSANDRA_KEYSPACE_TAGGED'], ['resource-tagging']],
  ['Neptune.1', 'medium', 'database-encryption', ['AWS::RDS::DBCluster'], 'Neptune clusters encrypted', ['NEPTUNE_CLUSTER_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.2', 'medium', 'service-logging', ['AWS::RDS::DBCluster'], 'Neptune audit logs sent to CloudWatch', ['NEPTUNE_CLUSTER_CLOUDWATCH_LOG_EXPORT_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Neptune.3', 'critical', 'public-exposure', ['AWS::RDS::DBClusterSnapshot'], 'No public Neptune snapshots', ['NEPTUNE_CLUSTER_SNAPSHOT_PUBLIC_PROHIBITED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Neptune.4', 'low', 'backup-and-versioning', ['AWS::RDS::DBCluster'], 'Deletion protection on Neptune clusters', ['NEPTUNE_CLUSTER_DELETION_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.5', 'medium', 'backup-and-versioning', ['AWS::RDS::DBCluster'], 'Automated Neptune backups', ['NEPTUNE_CLUSTER_BACKUP_RETENTION_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.6', 'medium', 'backup-encryption', ['AWS::RDS::DBClusterSnapshot'], 'Neptune snapshots encrypted', ['NEPTUNE_CLUSTER_SNAPSHOT_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.7', 'medium', 'roles-not-long-term-keys', ['AWS::RDS::DBCluster'], 'IAM authentication on Neptune clusters', ['NEPTUNE_CLUSTER_IAM_DATABASE_AUTHENTICATION'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.8', 'low', 'resource-tagging', ['AWS::RDS::DBCluster'], 'Tags copied to snapshots of Neptune clusters', ['NEPTUNE_CLUSTER_COPY_TAGS_TO_SNAPSHOT_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Neptune.9', 'medium', 'high-availability-failover', ['AWS::RDS::DBCluster'], 'Neptune clusters in several zones', ['NEPTUNE_CLUSTER_MULTI_AZ_ENABLED'], ['nist-800-53-r5']],
];
