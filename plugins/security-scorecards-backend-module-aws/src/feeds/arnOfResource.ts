import {
  ACCOUNT_RESOURCE_TYPE,
  accountResourceId,
} from 'backstage-plugin-security-scorecards-common';

/** A resource as Config names it. @internal */
export interface NamedResource {
  resourceType: string;
  resourceId: string;
  accountId: string;
  region: string;
}

// Middle and beginning of the ARN, where it follows from Config's id: service, and what stands before the id.
const REGIONAL: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::DynamoDB::Table': ['dynamodb', 'table/'],
  'AWS::EC2::EIP': ['ec2', 'elastic-ip/'],
  'AWS::EC2::FlowLog': ['ec2', 'vpc-flow-log/'],
  'AWS::EC2::Instance': ['ec2', 'instance/'],
  'AWS::EC2::InternetGateway': ['ec2', 'internet-gateway/'],
  'AWS::EC2::LaunchTemplate': ['ec2', 'launch-template/'],
  'AWS::EC2::NatGateway': ['ec2', 'natgateway/'],
  'AWS::EC2::NetworkAcl': ['ec2', 'network-acl/'],
  'AWS::EC2::NetworkInterface': ['ec2', 'network-interface/'],
  'AWS::EC2::RouteTable': ['ec2', 'route-table/'],
  'AWS::EC2::SecurityGroup': ['ec2', 'security-group/'],
  'AWS::EC2::Subnet': ['ec2', 'subnet/'],
  'AWS::EC2::TransitGateway': ['ec2', 'transit-gateway/'],
  'AWS::EC2::VPC': ['ec2', 'vpc/'],
  'AWS::EC2::VPCEndpoint': ['ec2', 'vpc-endpoint/'],
  'AWS::EC2::Volume': ['ec2', 'volume/'],
  'AWS::KMS::Key': ['kms', 'key/'],
  'AWS::Lambda::Function': ['lambda', 'function:'],
};

/**
 * The id under which evidence on a resource is kept, where it can be told without asking Config's inventory: the ARN, or the
 * account's own id.
 *
 * @returns undefined where Config's id does not lead to the ARN, as with IAM roles and databases
 * @internal
 */
export function arnOfResource(
  partition: string,
  { resourceType, resourceId, accountId, region }: NamedResource,
): string | undefined {
  if (resourceType === ACCOUNT_RESOURCE_TYPE) {
    return accountResourceId(accountId);
  }
  if (resourceId.startsWith('arn:')) {
    return resourceId;
  }
  if (resourceType === 'AWS::S3::Bucket') {
    return `arn:${partition}:s3:::${resourceId}`;
  }
  const known = REGIONAL[resourceType];
  return known
    ? `arn:${partition}:${known[0]}:${region}:${accountId}:${known[1]}${resourceId}`
    : undefined;
}
