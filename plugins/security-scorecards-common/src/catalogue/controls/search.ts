import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Elasticsearch and OpenSearch Service. @internal */
// prettier-ignore
export const searchControls: readonly SecurityHubRow[] = [
  ['ES.1', 'medium', 'database-encryption', ['AWS::Elasticsearch::Domain'], 'Elasticsearch domains encrypted', ['ELASTICSEARCH_ENCRYPTED_AT_REST'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['ES.2', 'critical', 'public-exposure', ['AWS::Elasticsearch::Domain'], 'Elasticsearch domains inside a VPC', ['ELASTICSEARCH_IN_VPC_ONLY'], ['fsbp', 'pci-dss-3.2.1', 'pci-dss-4.0.1', 'nist-800-53-r5']],
  ['ES.3', 'medium', 'encryption-in-transit', ['AWS::Elasticsearch::Domain'], 'Traffic between Elasticsearch nodes encrypted', ['ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ES.4', 'medium', 'service-logging', ['AWS::Elasticsearch::Domain'], 'Error logs of Elasticsearch domains', ['ELASTICSEARCH_LOGS_TO_CLOUDWATCH'], ['fsbp', 'nist-800-53-r5']],
  ['ES.5', 'medium', 'service-logging', ['AWS::Elasticsearch::Domain'], 'Audit logs of Elasticsearch domains', [], ['fsbp', 'nist-800-53-r5']],
  ['ES.6', 'medium', 'high-availability-failover', ['AWS::Elasticsearch::Domain'], 'Three or more Elasticsearch data nodes', [], ['fsbp', 'nist-800-53-r5']],
  ['ES.7', 'medium', 'high-availability-failover', ['AWS::Elasticsearch::Domain'], 'Three or more dedicated Elasticsearch masters', [], ['fsbp', 'nist-800-53-r5']],
  ['ES.8', 'medium', 'encryption-in-transit', ['AWS::Elasticsearch::Domain'], 'Current TLS policy on Elasticsearch endpoints', [], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ES.9', 'low', 'resource-tagging', ['AWS::Elasticsearch::Domain'], 'Tags on Elasticsearch domains', [], ['resource-tagging']],
  ['Opensearch.1', 'medium', 'database-encryption', ['AWS::OpenSearch::Domain'], 'OpenSearch domains encrypted', ['OPENSEARCH_ENCRYPTED_AT_REST'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['Opensearch.2', 'critical', 'public-exposure', ['AWS::OpenSearch::Domain'], 'OpenSearch domains inside a VPC', ['OPENSEARCH_IN_VPC_ONLY'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['Opensearch.3', 'medium', 'encryption-in-transit', ['AWS::OpenSearch::Domain'], 'Traffic between OpenSearch nodes encrypted', ['OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Opensearch.4', 'medium', 'service-logging', ['AWS::OpenSearch::Domain'], 'Error logs of OpenSearch domains', ['OPENSEARCH_LOGS_TO_CLOUDWATCH'], ['fsbp', 'nist-800-53-r5']],
  ['Opensearch.5', 'medium', 'service-logging', ['AWS::OpenSearch::Domain'], 'Audit logs of OpenSearch domains', ['OPENSEARCH_AUDIT_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Opensearch.6', 'medium', 'high-availability-failover', ['AWS::OpenSearch::Domain'], 'Three or more OpenSearch data nodes', ['OPENSEARCH_DATA_NODE_FAULT_TOLERANCE'], ['fsbp', 'nist-800-53-r5']],
  ['Opensearch.7', 'high', 'least-privilege', ['AWS::OpenSearch::Domain'], 'Fine-grained access control on OpenSearch domains', ['OPENSEARCH_ACCESS_CONTROL_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Opensearch.8', 'medium', 'encryption-in-transit', ['AWS::OpenSearch::Domain'], 'Current TLS policy on OpenSearch endpoints', ['OPENSEARCH_HTTPS_REQUIRED'], ['fsbp', 'nist-800-53-r5']],
  ['Opensearch.9', 'low', 'resource-tagging', ['AWS::OpenSearch::Domain'], 'Tags on OpenSearch domains', [], ['resource-tagging']],
  ['Opensearch.10', 'medium', 'platform-updates', ['AWS::OpenSearch::Domain'], 'Service software of OpenSearch domains up to date', ['OPENSEARCH_UPDATE_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Opensearch.11', 'low', 'high-availability-failover', ['AWS::OpenSearch::Domain'], 'Three or more dedicated OpenSearch primaries', ['OPENSEARCH_PRIMARY_NODE_FAULT_TOLERANCE'], ['nist-800-53-r5']],
];
