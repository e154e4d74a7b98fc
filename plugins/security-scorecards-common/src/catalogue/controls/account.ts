import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of the account itself and of AWS Config. @internal */
// prettier-ignore
export const accountControls: readonly SecurityHubRow[] = [
  ['Account.1', 'medium', 'communication-plans', ['AWS::::Account'], 'Security contact registered for the account', ['SECURITY_ACCOUNT_INFORMATION_PROVIDED'], ['cis-5.0.0', 'cis-3.0.0', 'fsbp', 'nist-800-53-r5']],
  ['Account.2', 'high', 'organizations-guardrails', ['AWS::::Account'], 'Account belongs to an organization', ['ACCOUNT_PART_OF_ORGANIZATIONS'], ['nist-800-53-r5']],
  ['Config.1', 'critical', 'config-recording', ['AWS::::Account'], 'Configuration recorded with the service-linked role', [], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'cis-1.2.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1']],
];
