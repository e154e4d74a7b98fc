import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of IAM. @internal */
// prettier-ignore
export const iamControls: readonly SecurityHubRow[] = [
  ['IAM.1', 'high', 'least-privilege', ['AWS::IAM::Policy'], 'No policy grants every action on everything', ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'], ['cis-1.2.0', 'fsbp', 'pci-dss-3.2.1', 'cis-1.4.0', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['IAM.2', 'low', 'group-based-permissions', ['AWS::IAM::User'], 'No policies attached directly to users', ['IAM_USER_NO_POLICIES_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.2.0', 'fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['IAM.3', 'medium', 'credential-rotation', ['AWS::IAM::User'], 'Access keys younger than 90 days', ['ACCESS_KEYS_ROTATED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['IAM.4', 'critical', 'root-user-protection', ['AWS::::Account'], 'Root user has no access keys', ['IAM_ROOT_ACCESS_KEY_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['IAM.5', 'medium', 'multi-factor-authentication', ['AWS::IAM::User'], 'MFA for users with a console password', ['MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['IAM.6', 'critical', 'multi-factor-authentication', ['AWS::::Account'], 'Hardware MFA for the root user', ['ROOT_ACCOUNT_HARDWARE_MFA_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['IAM.7', 'medium', 'password-policy', ['AWS::::Account'], 'Password policy strong by Security Hub defaults', ['IAM_PASSWORD_POLICY'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.8', 'medium', 'access-reviews', ['AWS::IAM::User'], 'Credentials unused for 90 days removed', ['IAM_USER_UNUSED_CREDENTIALS_CHECK'], ['cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['IAM.9', 'critical', 'multi-factor-authentication', ['AWS::::Account'], 'MFA for the root user', ['ROOT_ACCOUNT_MFA_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['IAM.10', 'medium', 'password-policy', ['AWS::::Account'], 'Password policy strong by PCI DSS defaults', ['IAM_PASSWORD_POLICY'], ['nist-800-171-r2', 'pci-dss-3.2.1']],
  ['IAM.11', 'medium', 'password-policy', ['AWS::::Account'], 'Passwords need an upper-case letter', ['IAM_PASSWORD_POLICY'], ['cis-1.2.0', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.12', 'medium', 'password-policy', ['AWS::::Account'], 'Passwords need a lower-case letter', ['IAM_PASSWORD_POLICY'], ['cis-1.2.0', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.13', 'medium', 'password-policy', ['AWS::::Account'], 'Passwords need a symbol', ['IAM_PASSWORD_POLICY'], ['cis-1.2.0', 'nist-800-171-r2']],
  ['IAM.14', 'medium', 'password-policy', ['AWS::::Account'], 'Passwords need a digit', ['IAM_PASSWORD_POLICY'], ['cis-1.2.0', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.15', 'medium', 'password-policy', ['AWS::::Account'], 'Passwords of 14 characters or more', ['IAM_PASSWORD_POLICY'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2']],
  ['IAM.16', 'low', 'password-policy', ['AWS::::Account'], 'Old passwords not reused', ['IAM_PASSWORD_POLICY'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.17', 'low', 'password-policy', ['AWS::::Account'], 'Passwords expire within 90 days', ['IAM_PASSWORD_POLICY'], ['cis-1.2.0', 'pci-dss-4.0.1']],
  ['IAM.18', 'low', 'incident-response-plan', ['AWS::::Account'], 'Role for handling cases with AWS Support', ['IAM_POLICY_IN_USE'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['IAM.19', 'medium', 'multi-factor-authentication', ['AWS::IAM::User'], 'MFA for every user', ['IAM_USER_MFA_ENABLED'], ['nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['IAM.21', 'low', 'least-privilege', ['AWS::IAM::Policy'], 'No service-wide wildcard actions in own policies', ['IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['IAM.22', 'medium', 'access-reviews', ['AWS::IAM::User'], 'Credentials unused for 45 days removed', ['IAM_USER_UNUSED_CREDENTIALS_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'nist-800-171-r2']],
  ['IAM.23', 'low', 'resource-tagging', ['AWS::AccessAnalyzer::Analyzer'], 'Tags on IAM Access Analyzer analyzers', [], ['resource-tagging']],
  ['IAM.24', 'low', 'resource-tagging', ['AWS::IAM::Role'], 'Tags on IAM roles', [], ['resource-tagging']],
  ['IAM.25', 'low', 'resource-tagging', ['AWS::IAM::User'], 'Tags on IAM users', [], ['resource-tagging']],
  ['IAM.26', 'medium', 'encryption-in-transit', ['AWS::IAM::ServerCertificate'], 'Expired certificates removed from IAM', ['IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK'], ['cis-5.0.0', 'cis-3.0.0']],
  ['IAM.27', 'medium', 'least-privilege', ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role'], 'Nobody holds full CloudShell access', ['IAM_POLICY_BLACKLISTED_CHECK'], ['cis-5.0.0', 'cis-3.0.0']],
  ['IAM.28', 'high', 'access-analyzer', ['AWS::AccessAnalyzer::Analyzer'], 'External access analyzer in every Region in use', ['IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED'], ['cis-5.0.0', 'cis-3.0.0'], true],
];
