import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Redshift and Redshift Serverless. @internal */
// prettier-ignore
export const redshiftControls: readonly SecurityHubRow[] = [
  ['Redshift.1', 'critical', 'public-exposure', ['AWS::Redshift::Cluster'], 'Redshift clusters closed to the internet', ['REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['Redshift.2', 'medium', 'encryption-in-transit', ['AWS::Redshift::Cluster', 'AWS::Redshift::ClusterParameterGroup'], 'TLS to Redshift clusters', ['REDSHIFT_REQUIRE_TLS_SSL'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Redshift.3', 'medium', 'backup-and-versioning', ['AWS::Redshift::Cluster'], 'Automatic snapshots of Redshift clusters', ['REDSHIFT_BACKUP_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Redshift.4', 'medium', 'service-logging', ['AWS::Redshift::Cluster'], 'Audit logs of Redshift clusters', [], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['Redshift.6', 'medium', 'platform-updates', ['AWS::Redshift::Cluster'], 'Major upgrades allowed on Redshift clusters', ['REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Redshift.7', 'medium', 'network-segmentation', ['AWS::Redshift::Cluster'], 'Redshift traffic routed through the VPC', ['REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Redshift.8', 'medium', 'service-hardening', ['AWS::Redshift::Cluster'], 'Own administrator name on Redshift clusters', ['REDSHIFT_DEFAULT_ADMIN_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Redshift.10', 'medium', 'database-encryption', ['AWS::Redshift::Cluster'], 'Redshift clusters encrypted', ['REDSHIFT_CLUSTER_KMS_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['Redshift.11', 'low', 'resource-tagging', ['AWS::Redshift::Cluster'], 'Tags on Redshift clusters', [], ['resource-tagging']],
  ['Redshift.12', 'low', 'resource-tagging', ['AWS::Redshift::EventSubscription'], 'Tags on Redshift event subscription notifications', [], ['resource-tagging']],
  ['Redshift.13', 'low', 'resource-tagging', ['AWS::Redshift::ClusterSnapshot'], 'Tags on Redshift cluster snapshots', [], ['resource-tagging']],
  ['Redshift.14', 'low', 'resource-tagging', ['AWS::Redshift::ClusterSubnetGroup'], 'Tags on Redshift cluster subnet groups', [], ['resource-tagging']],
  ['Redshift.15', 'high', 'security-groups', ['AWS::Redshift::Cluster'], 'Redshift port open to known sources only', ['REDSHIFT_UNRESTRICTED_PORT_ACCESS'], ['fsbp', 'pci-dss-4.0.1']],
  ['Redshift.16', 'medium', 'high-availability-failover', ['AWS::Redshift::ClusterSubnetGroup'], 'Redshift subnet groups in several zones', ['REDSHIFT_CLUSTER_SUBNET_GROUP_MULTI_AZ'], ['nist-800-53-r5']],
  ['Redshift.17', 'low', 'resource-tagging', ['AWS::Redshift::ClusterParameterGroup'], 'Tags on Redshift cluster parameter groups', ['REDSHIFT_CLUSTER_PARAMETER_GROUP_TAGGED'], ['resource-tagging']],
  ['Redshift.18', 'medium', 'high-availability-failover', ['AWS::Redshift::Cluster'], 'Redshift clusters in several zones', ['REDSHIFT_CLUSTER_MULTI_AZ_ENABLED'], ['fsbp']],
  ['RedshiftServerless.1', 'high', 'network-segmentation', ['AWS::RedshiftServerless::Workgroup'], 'Serverless Redshift traffic routed through the VPC', ['REDSHIFT_SERVERLESS_WORKGROUP_ROUTES_WITHIN_VPC'], ['fsbp']],
  ['RedshiftServerless.2', 'medium', 'encryption-in-transit', ['AWS::RedshiftServerless::Workgroup'], 'TLS to serverless Redshift workgroups', ['REDSHIFT_SERVERLESS_WORKGROUP_ENCRYPTED_IN_TRANSIT'], ['fsbp']],
  ['RedshiftServerless.3', 'high', 'public-exposure', ['AWS::RedshiftServerless::Workgroup'], 'Serverless Redshift workgroups closed to the internet', ['REDSHIFT_SERVERLESS_WORKGROUP_NO_PUBLIC_ACCESS'], ['fsbp']],
  ['RedshiftServerless.4', 'medium', 'database-encryption', ['AWS::RedshiftServerless::Namespace'], 'Serverless Redshift namespaces encrypted with your own key', ['REDSHIFT_SERVERLESS_NAMESPACE_CMK_ENCRYPTION'], ['nist-800-53-r5']],
  ['RedshiftServerless.5', 'medium', 'service-hardening', ['AWS::RedshiftServerless::Namespace'], 'Own administrator name on serverless Redshift namespaces', ['REDSHIFT_SERVERLESS_DEFAULT_ADMIN_CHECK'], ['fsbp']],
  ['RedshiftServerless.6', 'medium', 'service-logging', ['AWS::RedshiftServerless::Namespace'], 'Logs of serverless Redshift sent to CloudWatch', ['REDSHIFT_SERVERLESS_PUBLISH_LOGS_TO_CLOUDWATCH'], ['fsbp']],
];
