import type { Severity } from '../../api/types';

/**
 * A Config managed rule that no Security Hub control is behind:
 * identifier, severity, practice, resource types, title.
 * @internal
 */
export type ConfigRuleRow = readonly [
  identifier: string,
  severity: Severity,
  practice: string,
  resourceTypes: readonly string[],
  title: string,
];

/**
 * AWS gives these rules no severity. The rule for ours: the severity of the closest Security Hub
 * control of the same practice; where none is close, high when one failure opens a path to an attacker or blinds
 * detection of a whole account, medium when a layer of protection or a way back is missing, low for hygiene and for
 * what depends on a paid subscription. None is critical by itself.
 * @internal
 */
// prettier-ignore
export const configRuleRows: readonly ConfigRuleRow[] = [
  ['IAM_NO_INLINE_POLICY_CHECK', 'low', 'least-privilege', ['AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::User'], 'No inline policies on users, groups and roles'],
  ['IAM_USER_GROUP_MEMBERSHIP_CHECK', 'low', 'group-based-permissions', ['AWS::IAM::User'], 'Every user is in a group'],
  ['IAM_GROUP_HAS_USERS_CHECK', 'low', 'group-based-permissions', ['AWS::IAM::Group'], 'No groups without members'],
  ['EC2_INSTANCE_PROFILE_ATTACHED', 'medium', 'roles-not-long-term-keys', ['AWS::EC2::Instance'], 'Instances act through an instance profile'],
  ['NO_UNRESTRICTED_ROUTE_TO_IGW', 'high', 'controlled-egress', ['AWS::EC2::RouteTable'], 'No route from every address to an internet gateway'],
  ['VPC_PEERING_DNS_RESOLUTION_CHECK', 'low', 'private-connectivity', ['AWS::EC2::VPCPeeringConnection'], 'Names resolve to private addresses across peerings'],
  ['FMS_WEBACL_RULEGROUP_ASSOCIATION_CHECK', 'medium', 'network-firewall', ['AWS::WAF::WebACL', 'AWS::WAFRegional::WebACL'], 'Central rule groups on web ACLs'],
  ['APPSYNC_ASSOCIATED_WITH_WAF', 'medium', 'web-application-firewall', ['AWS::AppSync::GraphQLApi'], 'WAF in front of GraphQL APIs'],
  ['FMS_WEBACL_RESOURCE_POLICY_CHECK', 'medium', 'web-application-firewall', ['AWS::CloudFront::Distribution', 'AWS::ApiGateway::Stage', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::WAFRegional::WebACL'], 'Central web ACL on public endpoints'],
  ['SHIELD_ADVANCED_ENABLED_AUTORENEW', 'low', 'ddos-protection', ['AWS::::Account'], 'Shield Advanced subscribed and renewed'],
  ['SHIELD_DRT_ACCESS', 'low', 'ddos-protection', ['AWS::::Account'], 'Shield Response Team may act in the account'],
  ['FMS_SHIELD_RESOURCE_POLICY_CHECK', 'medium', 'ddos-protection', ['AWS::CloudFront::Distribution', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::WAFRegional::WebACL', 'AWS::EC2::EIP', 'AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ShieldRegional::Protection', 'AWS::Shield::Protection'], 'Public endpoints protected by Shield Advanced'],
  ['S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED', 'medium', 'encryption-at-rest', ['AWS::S3::Bucket'], 'Buckets encrypt new objects'],
  ['CLOUDWATCH_LOG_GROUP_ENCRYPTED', 'medium', 'encryption-at-rest', ['AWS::Logs::LogGroup'], 'Log groups encrypted with a KMS key'],
  ['DYNAMODB_TABLE_ENCRYPTED_KMS', 'medium', 'database-encryption', ['AWS::DynamoDB::Table'], 'Tables encrypted with a KMS key'],
  ['CLOUDTRAIL_SECURITY_TRAIL_ENABLED', 'high', 'log-centralization', ['AWS::::Account'], 'One trail meets all security settings'],
  ['EC2_INSTANCE_DETAILED_MONITORING_ENABLED', 'low', 'operational-monitoring', ['AWS::EC2::Instance'], 'Metrics of instances every minute'],
  ['GUARDDUTY_NON_ARCHIVED_FINDINGS', 'high', 'threat-detection', ['AWS::::Account'], 'GuardDuty findings handled in time'],
  ['SECURITYHUB_ENABLED', 'high', 'security-hub', ['AWS::::Account'], 'Security Hub switched on'],
  ['CODEBUILD_PROJECT_ENVIRONMENT_PRIVILEGED_CHECK', 'high', 'secure-development', ['AWS::CodeBuild::Project'], 'Builds run without privileged mode'],
  ['API_GW_ENDPOINT_TYPE_CHECK', 'medium', 'api-security', ['AWS::ApiGateway::RestApi'], 'REST APIs use the agreed endpoint type'],
  ['LAMBDA_CONCURRENCY_CHECK', 'low', 'serverless-security', ['AWS::Lambda::Function'], 'Concurrency limit on functions'],
  ['LAMBDA_DLQ_CHECK', 'low', 'serverless-security', ['AWS::Lambda::Function'], 'Dead-letter queue on functions'],
  ['EC2_TOKEN_HOP_LIMIT_CHECK', 'medium', 'service-hardening', ['AWS::EC2::Instance'], 'Metadata tokens cannot leave the instance'],
  ['EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN', 'medium', 'backup-and-versioning', ['AWS::EC2::Instance'], 'Instances in a backup plan'],
  ['S3_RESOURCES_PROTECTED_BY_BACKUP_PLAN', 'medium', 'backup-and-versioning', ['AWS::S3::Bucket'], 'Buckets in a backup plan'],
  ['EBS_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::EC2::Volume'], 'EBS volumes restored within the target time'],
  ['EC2_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::EC2::Instance'], 'Instances restored within the target time'],
  ['RDS_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::RDS::DBInstance'], 'Database instances restored within the target time'],
  ['AURORA_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::RDS::DBCluster'], 'Aurora clusters restored within the target time'],
  ['DYNAMODB_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::DynamoDB::Table'], 'Tables restored within the target time'],
  ['EFS_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::EFS::FileSystem'], 'EFS file systems restored within the target time'],
  ['FSX_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::FSx::FileSystem'], 'FSx file systems restored within the target time'],
  ['S3_MEETS_RESTORE_TIME_TARGET', 'medium', 'recovery-testing', ['AWS::S3::Bucket'], 'Buckets restored within the target time'],
  ['BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK', 'medium', 'recovery-objectives', ['AWS::Backup::BackupPlan'], 'Backup plans run often enough and keep long enough'],
  ['EBS_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::EC2::Volume'], 'Recent recovery point of EBS volumes'],
  ['EC2_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::EC2::Instance'], 'Recent recovery point of instances'],
  ['RDS_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::RDS::DBInstance'], 'Recent recovery point of database instances'],
  ['AURORA_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::RDS::DBCluster'], 'Recent recovery point of Aurora clusters'],
  ['DYNAMODB_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::DynamoDB::Table'], 'Recent recovery point of tables'],
  ['EFS_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::EFS::FileSystem'], 'Recent recovery point of EFS file systems'],
  ['FSX_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::FSx::FileSystem'], 'Recent recovery point of FSx file systems'],
  ['S3_LAST_BACKUP_RECOVERY_POINT_CREATED', 'medium', 'recovery-objectives', ['AWS::S3::Bucket'], 'Recent recovery point of buckets'],
  ['BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED', 'medium', 'forensic-readiness', ['AWS::Backup::BackupVault'], 'Recovery points protected from deletion by hand'],
  ['CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK', 'medium', 'change-management', ['AWS::CloudFormation::Stack'], 'Stacks match their templates'],
  ['CLOUDFORMATION_STACK_NOTIFICATION_CHECK', 'low', 'change-management', ['AWS::CloudFormation::Stack'], 'Stack events sent to a topic'],
  ['REQUIRED_TAGS', 'low', 'resource-tagging', ['AWS::ACM::Certificate', 'AWS::AutoScaling::AutoScalingGroup', 'AWS::CloudFormation::Stack', 'AWS::CodeBuild::Project', 'AWS::DynamoDB::Table', 'AWS::EC2::CustomerGateway', 'AWS::EC2::Instance', 'AWS::EC2::InternetGateway', 'AWS::EC2::NetworkAcl', 'AWS::EC2::NetworkInterface', 'AWS::EC2::RouteTable', 'AWS::EC2::SecurityGroup', 'AWS::EC2::Subnet', 'AWS::EC2::Volume', 'AWS::EC2::VPC', 'AWS::EC2::VPNConnection', 'AWS::EC2::VPNGateway', 'AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::RDS::DBInstance', 'AWS::RDS::DBSecurityGroup', 'AWS::RDS::DBSnapshot', 'AWS::RDS::DBSubnetGroup', 'AWS::RDS::EventSubscription', 'AWS::Redshift::Cluster', 'AWS::Redshift::ClusterParameterGroup', 'AWS::Redshift::ClusterSecurityGroup', 'AWS::Redshift::ClusterSnapshot', 'AWS::Redshift::ClusterSubnetGroup', 'AWS::S3::Bucket'], 'Tags that your organization requires'],
];
