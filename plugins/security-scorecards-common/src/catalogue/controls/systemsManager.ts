import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Systems Manager. @internal */
// prettier-ignore
export const systemsManagerControls: readonly SecurityHubRow[] = [
  ['SSM.1', 'medium', 'os-patching', ['AWS::EC2::Instance'], 'Instances managed by Systems Manager', ['EC2_INSTANCE_MANAGED_BY_SSM'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['SSM.2', 'high', 'os-patching', ['AWS::SSM::PatchCompliance'], 'Instances compliant after patching', ['EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['SSM.3', 'low', 'os-patching', ['AWS::SSM::AssociationCompliance'], 'State Manager associations compliant', ['EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['SSM.4', 'critical', 'public-exposure', ['AWS::SSM::Document'], 'No public documents', ['SSM_DOCUMENT_NOT_PUBLIC'], ['fsbp', 'nist-800-53-r5']],
  ['SSM.5', 'low', 'resource-tagging', ['AWS::SSM::Document'], 'Tags on SSM documents', ['SSM_DOCUMENT_TAGGED'], ['resource-tagging']],
  ['SSM.6', 'medium', 'service-logging', ['AWS::::Account'], 'Automation runs logged to CloudWatch', ['SSM_AUTOMATION_LOGGING_ENABLED'], ['fsbp']],
  ['SSM.7', 'critical', 'public-exposure', ['AWS::::Account'], 'Public sharing of documents blocked for the account', ['SSM_AUTOMATION_BLOCK_PUBLIC_SHARING'], ['fsbp']],
];
