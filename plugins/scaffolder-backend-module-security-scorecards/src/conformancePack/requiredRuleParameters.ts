/**
 * Parameters that AWS Config requires of its managed rules, with the default that AWS documents. Rules that are not here have none,
 * or only optional ones.
 *
 * Source: List of AWS Config managed rules, AWS Config Developer Guide.
 *
 * @internal
 */
export const REQUIRED_RULE_PARAMETERS: Readonly<
  Record<string, Readonly<Record<string, string | undefined>>>
> = {
  ACCESS_KEYS_ROTATED: { maxAccessKeyAge: '90' },
  ACTIVE_MQ_SUPPORTED_VERSION: { supportedEngineVersion: undefined },
  ALB_DESYNC_MODE_CHECK: { desyncMode: undefined },
  AMPLIFY_APP_PLATFORM_CHECK: { approvedPlatform: undefined },
  API_GW_ENDPOINT_TYPE_CHECK: { endpointConfigurationTypes: undefined },
  APPCONFIG_DEPLOYMENT_STRATEGY_TAGGED: {
    includePredefinedSystemResources: 'False',
  },
  APPFLOW_FLOW_TRIGGER_TYPE_CHECK: { triggerType: undefined },
  APPMESH_MESH_IP_PREF_CHECK: { ipPreference: undefined },
  APPMESH_VIRTUAL_NODE_CLOUD_MAP_IP_PREF_CHECK: { ipPreference: undefined },
  APPMESH_VIRTUAL_NODE_DNS_IP_PREF_CHECK: { ipPreference: undefined },
  APPROVED_AMIS_BY_ID: { amiIds: undefined },
  APPROVED_AMIS_BY_TAG: {
    amisByTagKeyAndValue: 'tag-key:tag-value,other-tag-key',
  },
  APPRUNNER_SERVICE_IP_ADDRESS_TYPE_CHECK: { ipAddressType: undefined },
  APPRUNNER_SERVICE_MAX_UNHEALTHY_THRESHOLD: {
    maxUnhealthyThreshold: undefined,
  },
  APPSYNC_AUTHORIZATION_CHECK: { AllowedAuthorizationTypes: undefined },
  AURORA_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  BATCH_MANAGED_COMPUTE_ENV_ALLOCATION_STRATEGY_CHECK: {
    allocationStrategy: undefined,
  },
  BATCH_MANAGED_SPOT_COMPUTE_ENVIRONMENT_MAX_BID: {
    maxBidPercentage: undefined,
  },
  CLB_DESYNC_MODE_CHECK: { desyncMode: undefined },
  CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK: {
    cloudformationRoleArn: undefined,
  },
  CLOUDFRONT_SSL_POLICY_CHECK: { securityPolicies: undefined },
  CLOUDWATCH_ALARM_ACTION_CHECK: {
    okActionRequired: 'false',
    insufficientDataActionRequired: 'true',
    alarmActionRequired: 'true',
  },
  CLOUDWATCH_ALARM_RESOURCE_CHECK: {
    resourceType: undefined,
    metricName: undefined,
  },
  CLOUDWATCH_ALARM_SETTINGS_CHECK: { metricName: undefined },
  DESIRED_INSTANCE_TENANCY: { tenancy: undefined },
  DESIRED_INSTANCE_TYPE: { instanceType: undefined },
  DYNAMODB_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  EBS_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  EC2_MANAGEDINSTANCE_APPLICATIONS_BLACKLISTED: { applicationNames: undefined },
  EC2_MANAGEDINSTANCE_APPLICATIONS_REQUIRED: { applicationNames: undefined },
  EC2_MANAGEDINSTANCE_INVENTORY_BLACKLISTED: { inventoryNames: undefined },
  EC2_MANAGEDINSTANCE_PLATFORM_CHECK: { platformType: undefined },
  EC2_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  ECS_NO_ENVIRONMENT_SECRETS: { secretKeys: undefined },
  EFS_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  EKS_CLUSTER_OLDEST_SUPPORTED_VERSION: { oldestVersionSupported: undefined },
  EKS_CLUSTER_SUPPORTED_VERSION: { oldestVersionSupported: undefined },
  EKS_NODEGROUP_SUPPORTED_VERSION_CHECK: { oldestVersionSupported: undefined },
  ELASTICACHE_SUPPORTED_ENGINE_VERSION: {
    latestMemcachedVersion: undefined,
    latestRedisVersion: undefined,
  },
  ELBV2_PREDEFINED_SECURITY_POLICY_SSL_CHECK: { sslPolicies: undefined },
  ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK: { sslProtocolsAndCiphers: undefined },
  ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK: { predefinedPolicyName: undefined },
  FMS_SHIELD_RESOURCE_POLICY_CHECK: {
    webACLId: undefined,
    resourceTypes: undefined,
  },
  FMS_WEBACL_RESOURCE_POLICY_CHECK: { webACLId: undefined },
  FMS_WEBACL_RULEGROUP_ASSOCIATION_CHECK: { ruleGroups: undefined },
  FSX_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  FSX_ONTAP_DEPLOYMENT_TYPE_CHECK: { deploymentTypes: undefined },
  FSX_OPENZFS_DEPLOYMENT_TYPE_CHECK: { deploymentTypes: undefined },
  FSX_WINDOWS_DEPLOYMENT_TYPE_CHECK: { deploymentTypes: undefined },
  GLUE_SPARK_JOB_SUPPORTED_VERSION: { minimumSupportedGlueVersion: undefined },
  IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS: {
    blockedActionsPatterns: undefined,
  },
  IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS: { blockedActionsPatterns: undefined },
  IAM_OIDC_PROVIDER_CLIENT_ID_LIST_CHECK: { allowedClientIds: undefined },
  IAM_POLICY_BLACKLISTED_CHECK: {
    policyArns: 'arn:aws:iam::aws:policy/AdministratorAccess',
  },
  IAM_POLICY_IN_USE: { policyARN: undefined },
  IAM_ROLE_MANAGED_POLICY_CHECK: { managedPolicyArns: undefined },
  IAM_USER_UNUSED_CREDENTIALS_CHECK: { maxCredentialUsageAge: '90' },
  KINESIS_VIDEO_STREAM_MINIMUM_DATA_RETENTION: {
    minDataRetentionInHours: undefined,
  },
  LAMBDA_FUNCTION_APPLICATION_LOG_LEVEL_CHECK: { logLevel: undefined },
  LAMBDA_FUNCTION_SETTINGS_CHECK: { runtime: undefined },
  LAMBDA_FUNCTION_SYSTEM_LOG_LEVEL_CHECK: { logLevel: undefined },
  NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS: {
    statelessFragmentDefaultActions: undefined,
  },
  NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS: {
    statelessDefaultActions: undefined,
  },
  RABBIT_MQ_SUPPORTED_VERSION: { supportedEngineVersion: undefined },
  RDS_GLOBAL_CLUSTER_AURORA_MYSQL_SUPPORTED_VERSION: {
    minSupportedEngineVersion: undefined,
  },
  RDS_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  REDSHIFT_CLUSTER_CONFIGURATION_CHECK: {
    loggingEnabled: 'true',
    clusterDbEncrypted: 'true',
  },
  REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK: { allowVersionUpgrade: 'true' },
  REQUIRED_TAGS: { tag1Key: 'CostCenter' },
  S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED: {
    blacklistedActionPattern: undefined,
  },
  S3_BUCKET_POLICY_NOT_MORE_PERMISSIVE: { controlPolicy: undefined },
  S3_MEETS_RESTORE_TIME_TARGET: { maxRestoreTime: undefined },
  SAGEMAKER_NOTEBOOK_INSTANCE_PLATFORM_VERSION: {
    supportedPlatformIdentifierVersions: undefined,
  },
  SERVICE_VPC_ENDPOINT_ENABLED: { serviceName: undefined },
  TRANSFER_CONNECTOR_AS2_MDN_SIGNING_ALGORITHM_CHECK: {
    approvedMdnSigningAlgorithms: undefined,
  },
  VPC_ENDPOINT_ENABLED: { serviceNames: undefined },
};
