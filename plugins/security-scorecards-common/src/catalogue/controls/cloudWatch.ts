import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of CloudWatch. @internal */
// prettier-ignore
export const cloudWatchControls: readonly SecurityHubRow[] = [
  ['CloudWatch.1', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on use of the root user', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2', 'pci-dss-3.2.1'], true],
  ['CloudWatch.2', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on refused API calls', [], ['cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.3', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on console sign-in without MFA', [], ['cis-1.2.0'], true],
  ['CloudWatch.4', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of IAM policies', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.5', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of CloudTrail', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.6', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on failed console sign-ins', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.7', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on disabling or deleting KMS keys', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.8', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of bucket policies', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.9', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of AWS Config', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.10', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of security groups', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.11', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of network ACLs', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.12', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of network gateways', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.13', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of route tables', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.14', 'low', 'security-alarms', ['AWS::Logs::MetricFilter'], 'Alarm on changes of VPCs', [], ['cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2'], true],
  ['CloudWatch.15', 'high', 'security-alarms', ['AWS::CloudWatch::Alarm'], 'Every alarm has an action', ['CLOUDWATCH_ALARM_ACTION_CHECK'], ['nist-800-53-r5', 'nist-800-171-r2']],
  ['CloudWatch.16', 'medium', 'log-centralization', ['AWS::Logs::LogGroup'], 'Log groups kept for the required time', ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'], ['nist-800-53-r5']],
  ['CloudWatch.17', 'high', 'security-alarms', ['AWS::CloudWatch::Alarm'], 'Alarm actions switched on', ['CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK'], ['nist-800-53-r5']],
];
