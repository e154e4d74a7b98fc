import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Detective, GuardDuty, Inspector and Macie. @internal */
// prettier-ignore
export const detectionControls: readonly SecurityHubRow[] = [
  ['Detective.1', 'low', 'resource-tagging', ['AWS::Detective::Graph'], 'Tags on Detective behavior graphs', [], ['resource-tagging']],
  ['GuardDuty.1', 'high', 'threat-detection', ['AWS::::Account'], 'GuardDuty switched on', ['GUARDDUTY_ENABLED_CENTRALIZED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['GuardDuty.2', 'low', 'resource-tagging', ['AWS::GuardDuty::Filter'], 'Tags on GuardDuty filters', [], ['resource-tagging']],
  ['GuardDuty.3', 'low', 'resource-tagging', ['AWS::GuardDuty::IPSet'], 'Tags on GuardDuty IPSets', [], ['resource-tagging']],
  ['GuardDuty.4', 'low', 'resource-tagging', ['AWS::GuardDuty::Detector'], 'Tags on GuardDuty detectors', [], ['resource-tagging']],
  ['GuardDuty.5', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'EKS audit logs analysed', ['GUARDDUTY_EKS_PROTECTION_AUDIT_ENABLED'], ['fsbp'], true],
  ['GuardDuty.6', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Lambda network activity analysed', ['GUARDDUTY_LAMBDA_PROTECTION_ENABLED'], ['fsbp', 'pci-dss-4.0.1'], true],
  ['GuardDuty.7', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Runtime of EKS nodes and pods observed', ['GUARDDUTY_EKS_PROTECTION_RUNTIME_ENABLED'], ['fsbp', 'pci-dss-4.0.1'], true],
  ['GuardDuty.8', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'EBS volumes scanned for malware on suspicion', ['GUARDDUTY_MALWARE_PROTECTION_ENABLED'], ['fsbp'], true],
  ['GuardDuty.9', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Sign-ins to databases analysed', ['GUARDDUTY_RDS_PROTECTION_ENABLED'], ['fsbp', 'pci-dss-4.0.1'], true],
  ['GuardDuty.10', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'S3 data events analysed', ['GUARDDUTY_S3_PROTECTION_ENABLED'], ['fsbp', 'pci-dss-4.0.1'], true],
  ['GuardDuty.11', 'high', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Runtime monitoring switched on', ['GUARDDUTY_RUNTIME_MONITORING_ENABLED'], ['fsbp'], true],
  ['GuardDuty.12', 'medium', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Runtime of ECS tasks on Fargate observed', ['GUARDDUTY_ECS_PROTECTION_RUNTIME_ENABLED'], ['fsbp'], true],
  ['GuardDuty.13', 'medium', 'threat-detection', ['AWS::GuardDuty::Detector'], 'Runtime of EC2 instances observed', ['GUARDDUTY_EC2_PROTECTION_RUNTIME_ENABLED'], ['fsbp'], true],
  ['Inspector.1', 'high', 'vulnerability-scanning', ['AWS::::Account'], 'Instances scanned by Inspector', ['INSPECTOR_EC2_SCAN_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['Inspector.2', 'high', 'vulnerability-scanning', ['AWS::::Account'], 'Container images scanned by Inspector', ['INSPECTOR_ECR_SCAN_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['Inspector.3', 'high', 'vulnerability-scanning', ['AWS::::Account'], 'Function code scanned by Inspector', ['INSPECTOR_LAMBDA_CODE_SCAN_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['Inspector.4', 'high', 'vulnerability-scanning', ['AWS::::Account'], 'Function packages scanned by Inspector', ['INSPECTOR_LAMBDA_STANDARD_SCAN_ENABLED'], ['fsbp', 'pci-dss-4.0.1']],
  ['Macie.1', 'medium', 'data-classification', ['AWS::::Account'], 'Macie switched on', ['MACIE_STATUS_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['Macie.2', 'high', 'data-classification', ['AWS::::Account'], 'Sensitive data searched for automatically', ['MACIE_AUTO_SENSITIVE_DATA_DISCOVERY_CHECK'], ['fsbp', 'nist-800-53-r5']],
];
