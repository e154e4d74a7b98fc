import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of Elastic Load Balancing. @internal */
// prettier-ignore
export const loadBalancingControls: readonly SecurityHubRow[] = [
  ['ELB.1', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'HTTP redirected to HTTPS', ['ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['ELB.2', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Classic load balancers use ACM certificates', ['ELB_ACM_CERTIFICATE_REQUIRED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['ELB.3', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Classic listeners end TLS or HTTPS', ['ELB_TLS_HTTPS_LISTENERS_ONLY'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['ELB.4', 'medium', 'web-application-firewall', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'Malformed HTTP headers dropped', ['ALB_HTTP_DROP_INVALID_HEADER_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ELB.5', 'medium', 'service-logging', ['AWS::ElasticLoadBalancing::LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer'], 'Access logs on load balancers', ['ELB_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.6', 'medium', 'backup-and-versioning', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'Deletion protection on load balancers', ['ELB_DELETION_PROTECTION_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.7', 'low', 'high-availability-failover', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Connection draining on classic load balancers', [], ['fsbp', 'nist-800-53-r5']],
  ['ELB.8', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Strong TLS policy on classic listeners', ['ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['ELB.9', 'medium', 'high-availability-failover', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Cross-zone balancing on classic load balancers', ['ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.10', 'medium', 'high-availability-failover', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Classic load balancers in several zones', ['CLB_MULTIPLE_AZ'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.12', 'medium', 'web-application-firewall', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'Request-smuggling defence on application load balancers', ['ALB_DESYNC_MODE_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ELB.13', 'medium', 'high-availability-failover', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'Load balancers in several zones', ['ELBV2_MULTIPLE_AZ'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.14', 'medium', 'web-application-firewall', ['AWS::ElasticLoadBalancing::LoadBalancer'], 'Request-smuggling defence on classic load balancers', ['CLB_DESYNC_MODE_CHECK'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['ELB.16', 'medium', 'web-application-firewall', ['AWS::ElasticLoadBalancingV2::LoadBalancer'], 'WAF in front of application load balancers', ['ALB_WAF_ENABLED'], ['nist-800-53-r5']],
  ['ELB.17', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancingV2::Listener'], 'Current TLS policy on listeners', ['ELBV2_PREDEFINED_SECURITY_POLICY_SSL_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['ELB.18', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancingV2::Listener'], 'Listeners speak HTTPS or TLS', ['ELBV2_LISTENER_ENCRYPTION_IN_TRANSIT'], ['fsbp']],
  ['ELB.21', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancingV2::TargetGroup'], 'Health checks encrypted', ['ELBV2_TARGETGROUP_HEALTHCHECK_PROTOCOL_ENCRYPTED'], ['fsbp']],
  ['ELB.22', 'medium', 'encryption-in-transit', ['AWS::ElasticLoadBalancingV2::TargetGroup'], 'Traffic to targets encrypted', ['ELBV2_TARGETGROUP_PROTOCOL_ENCRYPTED'], ['fsbp']],
];
