import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of EC2 Auto Scaling. @internal */
// prettier-ignore
export const autoScalingControls: readonly SecurityHubRow[] = [
  ['AutoScaling.1', 'low', 'high-availability-failover', ['AWS::AutoScaling::AutoScalingGroup'], 'Load balancer health checks used by Auto Scaling groups', ['AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['AutoScaling.2', 'medium', 'high-availability-failover', ['AWS::AutoScaling::AutoScalingGroup'], 'Auto Scaling groups spread over several zones', ['AUTOSCALING_MULTIPLE_AZ'], ['fsbp', 'nist-800-53-r5']],
  ['AutoScaling.3', 'high', 'service-hardening', ['AWS::AutoScaling::LaunchConfiguration'], 'IMDSv2 required by launch configurations', ['AUTOSCALING_LAUNCHCONFIG_REQUIRES_IMDSV2'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['AutoScaling.6', 'medium', 'high-availability-failover', ['AWS::AutoScaling::AutoScalingGroup'], 'Several instance types per zone in Auto Scaling groups', ['AUTOSCALING_MULTIPLE_INSTANCE_TYPES'], ['fsbp', 'nist-800-53-r5']],
  ['AutoScaling.9', 'medium', 'service-hardening', ['AWS::AutoScaling::AutoScalingGroup'], 'Launch templates instead of launch configurations', ['AUTOSCALING_LAUNCH_TEMPLATE'], ['fsbp', 'nist-800-53-r5']],
  ['AutoScaling.10', 'low', 'resource-tagging', ['AWS::AutoScaling::AutoScalingGroup'], 'Tags on EC2 Auto Scaling groups', [], ['resource-tagging']],
  ['Autoscaling.5', 'high', 'public-exposure', ['AWS::AutoScaling::LaunchConfiguration'], 'No public addresses from launch configurations', ['AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
];
