import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of DynamoDB and DAX. @internal */
// prettier-ignore
export const dynamoDbControls: readonly SecurityHubRow[] = [
  ['DynamoDB.1', 'medium', 'high-availability-failover', ['AWS::DynamoDB::Table'], 'Table capacity follows demand', ['DYNAMODB_AUTOSCALING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['DynamoDB.2', 'medium', 'backup-and-versioning', ['AWS::DynamoDB::Table'], 'Point-in-time recovery on tables', ['DYNAMODB_PITR_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['DynamoDB.3', 'medium', 'database-encryption', ['AWS::DAX::Cluster'], 'DAX clusters encrypted', ['DAX_ENCRYPTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['DynamoDB.4', 'medium', 'backup-and-versioning', ['AWS::DynamoDB::Table'], 'Tables in a backup plan', ['DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN'], ['nist-800-53-r5']],
  ['DynamoDB.5', 'low', 'resource-tagging', ['AWS::DynamoDB::Table'], 'Tags on DynamoDB tables', [], ['resource-tagging']],
  ['DynamoDB.6', 'medium', 'backup-and-versioning', ['AWS::DynamoDB::Table'], 'Deletion protection on tables', ['DYNAMODB_TABLE_DELETION_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['DynamoDB.7', 'medium', 'encryption-in-transit', ['AWS::DAX::Cluster'], 'TLS to DAX clusters', ['DAX_TLS_ENDPOINT_ENCRYPTION'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
];
