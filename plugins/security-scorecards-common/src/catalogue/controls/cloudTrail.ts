import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of CloudTrail. @internal */
// prettier-ignore
export const cloudTrailControls: readonly SecurityHubRow[] = [
  ['CloudTrail.1', 'high', 'cloudtrail', ['AWS::::Account'], 'One trail records management events of every Region', ['MULTI_REGION_CLOUD_TRAIL_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5']],
  ['CloudTrail.2', 'medium', 'encryption-at-rest', ['AWS::CloudTrail::Trail'], 'Trails encrypted with a KMS key', ['CLOUD_TRAIL_ENCRYPTION_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.2.0', 'fsbp', 'cis-1.4.0', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['CloudTrail.3', 'high', 'cloudtrail', ['AWS::::Account'], 'At least one trail is recording', ['CLOUD_TRAIL_ENABLED'], ['nist-800-171-r2', 'pci-dss-4.0.1', 'pci-dss-3.2.1']],
  ['CloudTrail.4', 'low', 'forensic-readiness', ['AWS::CloudTrail::Trail'], 'Log file validation on trails', ['CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1', 'pci-dss-3.2.1']],
  ['CloudTrail.5', 'medium', 'log-centralization', ['AWS::CloudTrail::Trail'], 'Trails delivered to CloudWatch Logs', ['CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED'], ['cis-1.2.0', 'cis-1.4.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['CloudTrail.6', 'critical', 'log-centralization', ['AWS::S3::Bucket'], 'Trail bucket closed to the public', [], ['cis-1.2.0', 'cis-1.4.0', 'pci-dss-4.0.1']],
  ['CloudTrail.7', 'low', 'log-centralization', ['AWS::S3::Bucket'], 'Access logs on the trail bucket', [], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.2.0', 'cis-1.4.0', 'pci-dss-4.0.1']],
  ['CloudTrail.9', 'low', 'resource-tagging', ['AWS::CloudTrail::Trail'], 'Tags on CloudTrail trails', [], ['resource-tagging']],
  ['CloudTrail.10', 'medium', 'encryption-at-rest', ['AWS::CloudTrail::EventDataStore'], 'CloudTrail Lake stores encrypted with your own key', ['EVENT_DATA_STORE_CMK_ENCRYPTION_ENABLED'], ['nist-800-53-r5']],
];
