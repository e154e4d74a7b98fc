import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of CloudFront, Global Accelerator and Route 53. @internal */
// prettier-ignore
export const edgeControls: readonly SecurityHubRow[] = [
  ['CloudFront.1', 'high', 'content-delivery', ['AWS::CloudFront::Distribution'], 'Default root object on distributions', ['CLOUDFRONT_DEFAULT_ROOT_OBJECT_CONFIGURED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.3', 'medium', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'HTTPS required from viewers', ['CLOUDFRONT_VIEWER_POLICY_HTTPS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.4', 'low', 'high-availability-failover', ['AWS::CloudFront::Distribution'], 'Origin failover on distributions', ['CLOUDFRONT_ORIGIN_FAILOVER_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['CloudFront.5', 'medium', 'service-logging', ['AWS::CloudFront::Distribution'], 'Access logs on distributions', ['CLOUDFRONT_ACCESSLOGS_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.6', 'medium', 'web-application-firewall', ['AWS::CloudFront::Distribution'], 'WAF in front of distributions', ['CLOUDFRONT_ASSOCIATED_WITH_WAF'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.7', 'low', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'Own TLS certificate on distributions', ['CLOUDFRONT_CUSTOM_SSL_CERTIFICATE'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['CloudFront.8', 'low', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'SNI instead of dedicated addresses for HTTPS', ['CLOUDFRONT_SNI_ENABLED'], ['fsbp', 'nist-800-53-r5']],
  ['CloudFront.9', 'medium', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'Traffic to custom origins encrypted', ['CLOUDFRONT_TRAFFIC_TO_ORIGIN_ENCRYPTED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.10', 'medium', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'No outdated SSL versions towards custom origins', ['CLOUDFRONT_NO_DEPRECATED_SSL_PROTOCOLS'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['CloudFront.12', 'high', 'content-delivery', ['AWS::CloudFront::Distribution'], 'No distribution points at a missing bucket', ['CLOUDFRONT_S3_ORIGIN_NON_EXISTENT_BUCKET'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['CloudFront.13', 'medium', 'content-delivery', ['AWS::CloudFront::Distribution'], 'Buckets reachable through origin access control only', ['CLOUDFRONT_S3_ORIGIN_ACCESS_CONTROL_ENABLED'], ['fsbp']],
  ['CloudFront.14', 'low', 'resource-tagging', ['AWS::CloudFront::Distribution'], 'Tags on CloudFront distributions', [], ['resource-tagging']],
  ['CloudFront.15', 'medium', 'encryption-in-transit', ['AWS::CloudFront::Distribution'], 'Current TLS policy towards viewers', ['CLOUDFRONT_SSL_POLICY_CHECK'], ['fsbp']],
  ['CloudFront.16', 'medium', 'content-delivery', ['AWS::CloudFront::Distribution'], 'Function URLs reachable through origin access control only', ['CLOUDFRONT_ORIGIN_LAMBDA_URL_OAC_ENABLED'], ['fsbp']],
  ['CloudFront.17', 'medium', 'content-delivery', ['AWS::CloudFront::Distribution'], 'Key groups sign URLs and cookies', ['CLOUDFRONT_DISTRIBUTION_KEY_GROUP_ENABLED'], ['fsbp']],
  ['GlobalAccelerator.1', 'low', 'resource-tagging', ['AWS::GlobalAccelerator::Accelerator'], 'Tags on Global Accelerator accelerators', [], ['resource-tagging']],
  ['Route53.1', 'low', 'resource-tagging', ['AWS::Route53::HealthCheck'], 'Tags on Route 53 health checks', [], ['resource-tagging']],
  ['Route53.2', 'medium', 'service-logging', ['AWS::Route53::HostedZone'], 'DNS queries to public zones logged', ['ROUTE53_QUERY_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
];
