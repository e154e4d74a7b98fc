import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Firehose, Kinesis and MSK. @internal */
// prettier-ignore
export const streamingControls: readonly SecurityHubRow[] = [
  ['DataFirehose.1', 'medium', 'encryption-at-rest', ['AWS::KinesisFirehose::DeliveryStream'], 'Firehose streams encrypted', ['KINESIS_FIREHOSE_DELIVERY_STREAM_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['Kinesis.1', 'medium', 'encryption-at-rest', ['AWS::Kinesis::Stream'], 'Data streams encrypted', ['KINESIS_STREAM_ENCRYPTED'], ['fsbp', 'nist-800-53-r5']],
  ['Kinesis.2', 'low', 'resource-tagging', ['AWS::Kinesis::Stream'], 'Tags on Kinesis streams', [], ['resource-tagging']],
  ['Kinesis.3', 'medium', 'backup-and-versioning', ['AWS::Kinesis::Stream'], 'Stream records kept long enough to replay', ['KINESIS_STREAM_BACKUP_RETENTION_CHECK'], ['fsbp']],
  ['MSK.1', 'medium', 'encryption-in-transit', ['AWS::MSK::Cluster'], 'Traffic between Kafka brokers encrypted', ['MSK_IN_CLUSTER_NODE_REQUIRE_TLS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['MSK.2', 'low', 'operational-monitoring', ['AWS::MSK::Cluster'], 'Enhanced monitoring of Kafka clusters', ['MSK_ENHANCED_MONITORING_ENABLED'], ['nist-800-53-r5']],
  ['MSK.3', 'medium', 'encryption-in-transit', ['AWS::KafkaConnect::Connector'], 'TLS from Kafka connectors', [], ['fsbp', 'pci-dss-4.0.1']],
  ['MSK.4', 'critical', 'public-exposure', ['AWS::MSK::Cluster'], 'Kafka clusters closed to the internet', ['MSK_CLUSTER_PUBLIC_ACCESS_DISABLED'], ['fsbp']],
  ['MSK.5', 'medium', 'service-logging', ['AWS::KafkaConnect::Connector'], 'Logs on Kafka connectors', ['MSK_CONNECT_CONNECTOR_LOGGING_ENABLED'], ['fsbp']],
  ['MSK.6', 'medium', 'least-privilege', ['AWS::MSK::Cluster'], 'Kafka clients must authenticate', ['MSK_UNRESTRICTED_ACCESS_CHECK'], ['fsbp']],
];
