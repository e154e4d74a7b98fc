import type { ThreatFinding } from '../model';

/**
 * Findings of the other security products: a handful, none with a compliance
 * status.
 *
 * @internal
 */
export const demoThreats: readonly ThreatFinding[] = [
  {
    product: 'GuardDuty',
    accountId: '999900001111',
    region: 'eu-west-1',
    type: 'TTPs/Discovery/Recon:EC2-PortProbeUnprotectedPort',
    title: 'An instance of the picking application is probed on an open port',
    severity: 'LOW',
    deployment: 'picking-app',
    resourceType: 'AWS::EC2::Instance',
  },
  {
    product: 'GuardDuty',
    accountId: '999900001111',
    region: 'eu-west-1',
    type: 'TTPs/Command and Control/CryptoCurrency:EC2-BitcoinTool.B!DNS',
    title: 'A label printer host looks up a mining pool',
    severity: 'HIGH',
    deployment: 'label-printer',
    resourceType: 'AWS::EC2::Instance',
  },
  {
    product: 'GuardDuty',
    accountId: '444455556666',
    region: 'eu-west-1',
    type: 'TTPs/Credential Access/UnauthorizedAccess:EC2-MetadataDNSRebind',
    title: 'A build runner resolves a name to the metadata address',
    severity: 'HIGH',
    deployment: 'ci-runners',
    resourceType: 'AWS::EC2::Instance',
  },
  {
    product: 'Inspector',
    accountId: '777788889999',
    region: 'eu-west-1',
    type: 'Software and Configuration Checks/Vulnerabilities/CVE',
    title: 'A payout host runs an OpenSSL build with a known vulnerability',
    severity: 'CRITICAL',
    deployment: 'payout-batch',
    resourceType: 'AWS::EC2::Instance',
  },
  {
    product: 'Inspector',
    accountId: '555566667777',
    region: 'eu-west-1',
    type: 'Software and Configuration Checks/Vulnerabilities/CVE',
    title: 'An image of the web shop holds an outdated XML library',
    severity: 'MEDIUM',
    deployment: 'web-shop',
    resourceType: 'AWS::ECR::Repository',
  },
  {
    product: 'Macie',
    accountId: '131313131313',
    region: 'eu-west-1',
    type: 'Sensitive Data Identifications/PII/SensitiveData:S3Object-Personal',
    title: 'A bucket of the parcel lake holds recipients’ addresses',
    severity: 'HIGH',
    deployment: 'parcel-insights',
    resourceType: 'AWS::S3::Bucket',
  },
  {
    product: 'Macie',
    accountId: '555566667777',
    region: 'eu-west-1',
    type: 'Software and Configuration Checks/AWS Security Best Practices/Policy:IAMUser-S3BlockPublicAccessDisabled',
    title: 'Block public access is off for a recommendations bucket',
    severity: 'HIGH',
    deployment: 'recommendations',
    resourceType: 'AWS::S3::Bucket',
  },
  {
    product: 'IAM Access Analyzer',
    accountId: '999900001111',
    region: 'eu-west-1',
    type: 'Software and Configuration Checks/AWS Security Best Practices/External Access Granted',
    title: 'A queue of order intake can be used from another organisation',
    severity: 'MEDIUM',
    deployment: 'order-intake',
    resourceType: 'AWS::SQS::Queue',
  },
];
