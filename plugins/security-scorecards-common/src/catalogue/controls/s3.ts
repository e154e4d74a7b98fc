import type { SecurityHubRow } from './SecurityHubRow';

/** Security Hub controls of S3. @internal */
// prettier-ignore
export const s3Controls: readonly SecurityHubRow[] = [
  ['S3.1', 'medium', 'public-exposure', ['AWS::::Account'], 'Public access blocked for the whole account', ['S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['S3.2', 'critical', 'public-exposure', ['AWS::S3::Bucket'], 'No bucket readable by everybody', ['S3_BUCKET_PUBLIC_READ_PROHIBITED'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['S3.3', 'critical', 'public-exposure', ['AWS::S3::Bucket'], 'No bucket writable by everybody', ['S3_BUCKET_PUBLIC_WRITE_PROHIBITED'], ['fsbp', 'pci-dss-3.2.1', 'nist-800-53-r5']],
  ['S3.5', 'medium', 'encryption-in-transit', ['AWS::S3::Bucket'], 'Requests without TLS denied', ['S3_BUCKET_SSL_REQUESTS_ONLY'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-3.2.1', 'pci-dss-4.0.1']],
  ['S3.6', 'high', 'cross-account-access', ['AWS::S3::Bucket'], 'Sensitive bucket actions not granted to other accounts', ['S3_BUCKET_BLACKLISTED_ACTIONS_PROHIBITED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2']],
  ['S3.7', 'low', 'cross-region-replication', ['AWS::S3::Bucket'], 'Objects replicated to another Region', ['S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED'], ['pci-dss-3.2.1', 'nist-800-53-r5']],
  ['S3.8', 'high', 'public-exposure', ['AWS::S3::Bucket'], 'Public access blocked on each bucket', ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['S3.9', 'medium', 'service-logging', ['AWS::S3::Bucket'], 'Server access logs on buckets', ['S3_BUCKET_LOGGING_ENABLED'], ['fsbp', 'nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['S3.10', 'medium', 'data-lifecycle', ['AWS::S3::Bucket'], 'Old versions expired in versioned buckets', ['S3_VERSION_LIFECYCLE_POLICY_CHECK'], ['nist-800-53-r5']],
  ['S3.11', 'medium', 'operational-monitoring', ['AWS::S3::Bucket'], 'Event notifications on buckets', ['S3_EVENT_NOTIFICATIONS_ENABLED'], ['nist-800-53-r5', 'nist-800-171-r2']],
  ['S3.12', 'medium', 'least-privilege', ['AWS::S3::Bucket'], 'Access to objects without ACLs', ['S3_BUCKET_ACL_PROHIBITED'], ['fsbp', 'nist-800-53-r5']],
  ['S3.13', 'low', 'data-lifecycle', ['AWS::S3::Bucket'], 'Lifecycle rules on buckets', ['S3_LIFECYCLE_POLICY_CHECK'], ['fsbp', 'nist-800-53-r5']],
  ['S3.14', 'low', 'backup-and-versioning', ['AWS::S3::Bucket'], 'Versioning on buckets', ['S3_BUCKET_VERSIONING_ENABLED'], ['nist-800-53-r5', 'nist-800-171-r2']],
  ['S3.15', 'medium', 'forensic-readiness', ['AWS::S3::Bucket'], 'Object Lock on buckets', ['S3_BUCKET_DEFAULT_LOCK_ENABLED'], ['nist-800-53-r5', 'pci-dss-4.0.1']],
  ['S3.17', 'medium', 'encryption-at-rest', ['AWS::S3::Bucket'], 'Buckets encrypted with a KMS key', ['S3_DEFAULT_ENCRYPTION_KMS'], ['nist-800-53-r5', 'nist-800-171-r2', 'pci-dss-4.0.1']],
  ['S3.19', 'critical', 'public-exposure', ['AWS::S3::AccessPoint'], 'Public access blocked on access points', ['S3_ACCESS_POINT_PUBLIC_ACCESS_BLOCKS'], ['fsbp', 'nist-800-53-r5', 'pci-dss-4.0.1']],
  ['S3.20', 'low', 'backup-and-versioning', ['AWS::S3::Bucket'], 'MFA needed to delete object versions', ['S3_BUCKET_MFA_DELETE_ENABLED'], ['cis-5.0.0', 'cis-3.0.0', 'cis-1.4.0', 'nist-800-53-r5']],
  ['S3.22', 'medium', 'service-logging', ['AWS::::Account'], 'Object writes recorded', ['CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'pci-dss-4.0.1']],
  ['S3.23', 'medium', 'service-logging', ['AWS::::Account'], 'Object reads recorded', ['CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK'], ['cis-5.0.0', 'cis-3.0.0', 'pci-dss-4.0.1']],
  ['S3.24', 'high', 'public-exposure', ['AWS::S3::MultiRegionAccessPoint'], 'Public access blocked on Multi-Region Access Points', [], ['fsbp', 'pci-dss-4.0.1']],
  ['S3.25', 'low', 'data-lifecycle', ['AWS::S3Express::DirectoryBucket'], 'Lifecycle rules on directory buckets', ['S3EXPRESS_DIR_BUCKET_LIFECYCLE_RULES_CHECK'], ['fsbp']],
];
