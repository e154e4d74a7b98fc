import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of WAF and WAF Classic. @internal */
// prettier-ignore
export const wafControls: readonly SecurityHubRow[] = [
  ['WAF.1', 'medium', 'service-logging', ['AWS::WAF::WebACL'], 'Logs on global classic web ACLs', ['WAF_CLASSIC_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['WAF.2', 'medium', 'web-application-firewall', ['AWS::WAFRegional::Rule'], 'Regional classic rules contain conditions', ['WAF_REGIONAL_RULE_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.3', 'medium', 'web-application-firewall', ['AWS::WAFRegional::RuleGroup'], 'Regional classic rule groups contain rules', ['WAF_REGIONAL_RULEGROUP_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.4', 'medium', 'web-application-firewall', ['AWS::WAFRegional::WebACL'], 'Regional classic web ACLs contain rules', ['WAF_REGIONAL_WEBACL_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.6', 'medium', 'web-application-firewall', ['AWS::WAF::Rule'], 'Global classic rules contain conditions', ['WAF_GLOBAL_RULE_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.7', 'medium', 'web-application-firewall', ['AWS::WAF::RuleGroup'], 'Global classic rule groups contain rules', ['WAF_GLOBAL_RULEGROUP_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.8', 'medium', 'web-application-firewall', ['AWS::WAF::WebACL'], 'Global classic web ACLs contain rules', ['WAF_GLOBAL_WEBACL_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.10', 'medium', 'web-application-firewall', ['AWS::WAFv2::WebACL'], 'Web ACLs contain rules', ['WAFV2_WEBACL_NOT_EMPTY'], ['fsbp', 'nist-800-53-r5']],
  ['WAF.11', 'low', 'service-logging', ['AWS::WAFv2::WebACL'], 'Logs on web ACLs', ['WAFV2_LOGGING_ENABLED'], ['nist-800-53-r5', 'pci-dss-4.0.1']],
  ['WAF.12', 'medium', 'operational-monitoring', ['AWS::WAFv2::RuleGroup'], 'Metrics on WAF rule groups', ['WAFV2_RULEGROUP_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
];
