import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Network Firewall. @internal */
// prettier-ignore
export const networkFirewallControls: readonly SecurityHubRow[] = [
  ['NetworkFirewall.1', 'medium', 'high-availability-failover', ['AWS::NetworkFirewall::Firewall'], 'Firewalls in several zones', ['NETFW_MULTI_AZ_ENABLED'], ['nist-800-53-r5']],
  ['NetworkFirewall.2', 'medium', 'service-logging', ['AWS::NetworkFirewall::LoggingConfiguration'], 'Logs on firewalls', ['NETFW_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['NetworkFirewall.3', 'medium', 'network-firewall', ['AWS::NetworkFirewall::FirewallPolicy'], 'Firewall policies contain rule groups', ['NETFW_POLICY_RULE_GROUP_ASSOCIATED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['NetworkFirewall.4', 'medium', 'network-firewall', ['AWS::NetworkFirewall::FirewallPolicy'], 'Full packets dropped or inspected by default', ['NETFW_POLICY_DEFAULT_ACTION_FULL_PACKETS'], ['fsbp', 'nist-800-53-r5']],
  ['NetworkFirewall.5', 'medium', 'network-firewall', ['AWS::NetworkFirewall::FirewallPolicy'], 'Fragments dropped or inspected by default', ['NETFW_POLICY_DEFAULT_ACTION_FRAGMENT_PACKETS'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['NetworkFirewall.6', 'medium', 'network-firewall', ['AWS::NetworkFirewall::RuleGroup'], 'Stateless rule groups not empty', ['NETFW_STATELESS_RULE_GROUP_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['NetworkFirewall.7', 'low', 'resource-tagging', ['AWS::NetworkFirewall::Firewall'], 'Tags on Network Firewall firewalls', [], ['resource-tagging']],
  ['NetworkFirewall.8', 'low', 'resource-tagging', ['AWS::NetworkFirewall::FirewallPolicy'], 'Tags on Network Firewall firewall policies', [], ['resource-tagging']],
  ['NetworkFirewall.9', 'medium', 'network-firewall', ['AWS::NetworkFirewall::Firewall'], 'Deletion protection on firewalls', ['NETFW_DELETION_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['NetworkFirewall.10', 'medium', 'network-firewall', ['AWS::NetworkFirewall::Firewall'], 'Subnet change protection on firewalls', ['NETFW_SUBNET_CHANGE_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
];
