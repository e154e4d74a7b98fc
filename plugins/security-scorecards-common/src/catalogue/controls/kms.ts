import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of KMS. @internal */
// prettier-ignore
export const kmsControls: readonly SecurityHubRow[] = [
  ['KMS.1', 'medium', 'key-management', ['AWS::IAM::Policy'], 'No managed policy decrypts with all keys', ['IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS'], ['fsbp', 'nist-800-53-r5']],
  ['KMS.2', 'medium', 'key-management', ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role'], 'No inline policy decrypts with all keys', ['IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS'], ['fsbp', 'nist-800-53-r5']],
  ['KMS.3', 'critical', 'key-management', ['AWS::KMS::Key'], 'No key is about to be deleted', [], ['fsbp', 'nist-800-53-r5']],
  ['KMS.4', 'medium', 'key-management', ['AWS::KMS::Key'], 'Yearly rotation of key material', ['CMK_BACKING_KEY_ROTATION_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['KMS.5', 'critical', 'key-management', ['AWS::KMS::Key'], 'No key policy is open to everybody', ['KMS_KEY_POLICY_NO_PUBLIC_ACCESS'], ['fsbp']],
];
