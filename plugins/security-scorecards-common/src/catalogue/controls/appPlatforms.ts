import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of platforms that run or configure applications. @internal */
// prettier-ignore
export const appPlatformsControls: readonly SecurityHubRow[] = [
  ['Amplify.1', 'low', 'resource-tagging', ['AWS::Amplify::App'], 'Tags on Amplify apps', ['AMPLIFY_APP_TAGGED'], ['resource-tagging']],
  ['Amplify.2', 'low', 'resource-tagging', ['AWS::Amplify::Branch'], 'Tags on Amplify branches', ['AMPLIFY_BRANCH_TAGGED'], ['resource-tagging']],
  ['AppConfig.1', 'low', 'resource-tagging', ['AWS::AppConfig::Application'], 'Tags on AppConfig applications', ['APPCONFIG_APPLICATION_TAGGED'], ['resource-tagging']],
  ['AppConfig.2', 'low', 'resource-tagging', ['AWS::AppConfig::ConfigurationProfile'], 'Tags on AppConfig configuration profiles', ['APPCONFIG_CONFIGURATION_PROFILE_TAGGED'], ['resource-tagging']],
  ['AppConfig.3', 'low', 'resource-tagging', ['AWS::AppConfig::Environment'], 'Tags on AppConfig environments', ['APPCONFIG_ENVIRONMENT_TAGGED'], ['resource-tagging']],
  ['AppConfig.4', 'low', 'resource-tagging', ['AWS::AppConfig::ExtensionAssociation'], 'Tags on AppConfig extension associations', ['APPCONFIG_EXTENSION_ASSOCIATION_TAGGED'], ['resource-tagging']],
  ['AppFlow.1', 'low', 'resource-tagging', ['AWS::AppFlow::Flow'], 'Tags on AppFlow flows', ['APPFLOW_FLOW_TAGGED'], ['resource-tagging']],
  ['AppRunner.1', 'low', 'resource-tagging', ['AWS::AppRunner::Service'], 'Tags on App Runner services', ['APPRUNNER_SERVICE_TAGGED'], ['resource-tagging']],
  ['AppRunner.2', 'low', 'resource-tagging', ['AWS::AppRunner::VpcConnector'], 'Tags on App Runner VPC connectors', ['APPRUNNER_SERVICE_TAGGED'], ['resource-tagging']],
  ['Batch.1', 'low', 'resource-tagging', ['AWS::Batch::JobQueue'], 'Tags on Batch job queues', ['BATCH_JOB_QUEUE_TAGGED'], ['resource-tagging']],
  ['Batch.2', 'low', 'resource-tagging', ['AWS::Batch::SchedulingPolicy'], 'Tags on Batch scheduling policies', ['BATCH_SCHEDULING_POLICY_TAGGED'], ['resource-tagging']],
  ['Batch.3', 'low', 'resource-tagging', ['AWS::Batch::ComputeEnvironment'], 'Tags on Batch compute environments', ['BATCH_COMPUTE_ENVIRONMENT_TAGGED'], ['resource-tagging']],
  ['Batch.4', 'low', 'resource-tagging', ['AWS::Batch::ComputeEnvironment'], 'Tags on compute resources of Batch environments', ['BATCH_MANAGED_COMPUTE_ENV_COMPUTE_RESOURCES_TAGGED'], ['resource-tagging']],
  ['ElasticBeanstalk.1', 'low', 'operational-monitoring', ['AWS::ElasticBeanstalk::Environment'], 'Enhanced health reports on environments', ['BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ElasticBeanstalk.2', 'high', 'platform-updates', ['AWS::ElasticBeanstalk::Environment'], 'Managed platform updates on environments', ['ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ElasticBeanstalk.3', 'high', 'service-logging', ['AWS::ElasticBeanstalk::Environment'], 'Environment logs streamed to CloudWatch', ['ELASTIC_BEANSTALK_LOGS_TO_CLOUDWATCH'], ['fsbp', 'pci-dss-4.0.1']],
];
