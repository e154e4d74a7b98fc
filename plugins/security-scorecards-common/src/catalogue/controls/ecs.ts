import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of ECS. @internal */
// prettier-ignore
export const ecsControls: readonly SecurityHubRow[] = [
  ['ECS.2', 'high', 'container-security', ['AWS::ECS::Service'], 'No public addresses for services', [], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ECS.3', 'high', 'container-security', ['AWS::ECS::TaskDefinition'], "Tasks don't share the host's process namespace", ['ECS_TASK_DEFINITION_PID_MODE_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['ECS.4', 'high', 'container-security', ['AWS::ECS::TaskDefinition'], 'Containers run without privileged mode', ['ECS_CONTAINERS_NONPRIVILEGED'], ['fsbp', 'nist-800-53-r5']],
  ['ECS.5', 'high', 'container-security', ['AWS::ECS::TaskDefinition'], 'Root file systems of containers read-only', ['ECS_CONTAINERS_READONLY_ACCESS'], ['fsbp', 'nist-800-53-r5']],
  ['ECS.8', 'high', 'secrets-management', ['AWS::ECS::TaskDefinition'], 'No secrets in container environment variables', ['ECS_NO_ENVIRONMENT_SECRETS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ECS.9', 'high', 'service-logging', ['AWS::ECS::TaskDefinition'], 'Log configuration in task definitions', ['ECS_TASK_DEFINITION_LOG_CONFIGURATION'], ['fsbp', 'nist-800-53-r5']],
  ['ECS.10', 'medium', 'platform-updates', ['AWS::ECS::Service'], 'Services on the latest Fargate platform', ['ECS_FARGATE_LATEST_PLATFORM_VERSION'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ECS.12', 'medium', 'operational-monitoring', ['AWS::ECS::Cluster'], 'Container Insights on clusters', ['ECS_CONTAINER_INSIGHTS_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ECS.13', 'low', 'resource-tagging', ['AWS::ECS::Service'], 'Tags on ECS services', [], ['resource-tagging']],
  ['ECS.14', 'low', 'resource-tagging', ['AWS::ECS::Cluster'], 'Tags on ECS clusters', [], ['resource-tagging']],
  ['ECS.15', 'low', 'resource-tagging', ['AWS::ECS::TaskDefinition'], 'Tags on ECS task definitions', [], ['resource-tagging']],
  ['ECS.16', 'high', 'container-security', ['AWS::ECS::TaskSet'], 'No public addresses for task sets', [], ['fsbp', 'pci-dss-4.0.1']],
  ['ECS.17', 'medium', 'container-security', ['AWS::ECS::TaskDefinition'], "Tasks don't use the host's network", ['ECS_TASK_DEFINITION_NETWORK_MODE_NOT_HOST'], ['nist-800-53-r5']],
  ['ECS.18', 'medium', 'encryption-in-transit', ['AWS::ECS::TaskDefinition'], 'EFS volumes of tasks mounted over TLS', ['ECS_TASK_DEFINITION_EFS_ENCRYPTION_ENABLED'], ['fsbp']],
  ['ECS.19', 'medium', 'high-availability-failover', ['AWS::ECS::CapacityProvider'], 'Instances that run tasks protected from scale-in', ['ECS_CAPACITY_PROVIDER_TERMINATION_CHECK'], ['fsbp']],
  ['ECS.20', 'medium', 'container-security', ['AWS::ECS::TaskDefinition'], 'Linux containers run as a non-root user', ['ECS_TASK_DEFINITION_LINUX_USER_NON_ROOT'], ['fsbp']],
  ['ECS.21', 'medium', 'container-security', ['AWS::ECS::TaskDefinition'], 'Windows containers run as a non-administrator', ['ECS_TASK_DEFINITION_WINDOWS_USER_NON_ADMIN'], ['fsbp']],
];
