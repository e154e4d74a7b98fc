/**
 * What an identifier is built from.
 *
 * @internal
 */
export interface NameParts {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  /** Hexadecimal digits of the resource's key. */
  hex(length: number): string;
}

/**
 * How resources of one type are named.
 *
 * @internal
 */
export interface ResourceTypeFact {
  /** Type name in findings (ASFF). */
  readonly findingType: string;
  /** Resource id as Config knows it. */
  id(parts: NameParts): string;
  arn(parts: NameParts): string;
  /** Whether the Tagging API lists it. */
  readonly taggable: boolean;
}

type Build = (parts: NameParts) => string;

const byName: Build = parts => parts.name;

function regional(service: string, resource: Build): Build {
  return parts =>
    `arn:aws:${service}:${parts.region}:${parts.accountId}:${resource(parts)}`;
}

function global(service: string, resource: Build): Build {
  return parts => `arn:aws:${service}::${parts.accountId}:${resource(parts)}`;
}

function type(
  findingType: string,
  arn: Build,
  id: Build = byName,
  taggable = true,
): ResourceTypeFact {
  return { findingType, arn, id, taggable };
}

function ec2(findingType: string, kind: string, prefix: string) {
  const id: Build = parts => `${prefix}-0${parts.hex(16)}`;
  return type(
    findingType,
    regional('ec2', parts => `${kind}/${id(parts)}`),
    id,
  );
}

function arnAsId(findingType: string, arn: Build) {
  return type(findingType, arn, arn);
}

const loadBalancer = (parts: NameParts) =>
  `app/${parts.name.slice(0, 32)}/${parts.hex(16)}`;

/**
 * The resource types that the estate knows, by CloudFormation type name.
 *
 * @internal
 */
export const resourceTypes: Readonly<Record<string, ResourceTypeFact>> = {
  'AWS::::Account': type(
    'AwsAccount',
    parts => `AWS::::Account:${parts.accountId}`,
    parts => parts.accountId,
    false,
  ),
  'AWS::ACM::Certificate': arnAsId(
    'AwsCertificateManagerCertificate',
    regional('acm', p => `certificate/${p.hex(8)}-${p.hex(4)}-${p.hex(12)}`),
  ),
  'AWS::ApiGateway::Stage': arnAsId(
    'AwsApiGatewayStage',
    p =>
      `arn:aws:apigateway:${p.region}::/restapis/${p.hex(10)}/stages/${p.name}`,
  ),
  'AWS::ApiGatewayV2::Stage': arnAsId(
    'AwsApiGatewayV2Stage',
    p => `arn:aws:apigateway:${p.region}::/apis/${p.hex(10)}/stages/${p.name}`,
  ),
  'AWS::ApiGatewayV2::Route': type(
    'AWS::ApiGatewayV2::Route',
    p =>
      `arn:aws:apigateway:${p.region}::/apis/${p.hex(10)}/routes/${p.hex(7)}`,
    p => p.hex(7),
    false,
  ),
  'AWS::Athena::WorkGroup': type(
    'AwsAthenaWorkGroup',
    regional('athena', p => `workgroup/${p.name}`),
  ),
  'AWS::AutoScaling::AutoScalingGroup': type(
    'AwsAutoScalingAutoScalingGroup',
    regional(
      'autoscaling',
      p => `autoScalingGroup:${p.hex(8)}:autoScalingGroupName/${p.name}`,
    ),
    byName,
    false,
  ),
  'AWS::Backup::RecoveryPoint': arnAsId(
    'AwsBackupRecoveryPoint',
    regional('backup', p => `recovery-point:${p.hex(8)}-${p.hex(12)}`),
  ),
  'AWS::CloudFormation::Stack': arnAsId(
    'AwsCloudFormationStack',
    regional('cloudformation', p => `stack/${p.name}/${p.hex(12)}`),
  ),
  'AWS::CloudFront::Distribution': type(
    'AwsCloudFrontDistribution',
    global('cloudfront', p => `distribution/E${p.hex(13).toUpperCase()}`),
    p => `E${p.hex(13).toUpperCase()}`,
  ),
  'AWS::CloudTrail::Trail': type(
    'AwsCloudTrailTrail',
    regional('cloudtrail', p => `trail/${p.name}`),
  ),
  'AWS::CodeBuild::Project': type(
    'AwsCodeBuildProject',
    regional('codebuild', p => `project/${p.name}`),
  ),
  'AWS::Cognito::UserPool': type(
    'AWS::Cognito::UserPool',
    regional('cognito-idp', p => `userpool/${p.region}_${p.hex(9)}`),
    p => `${p.region}_${p.hex(9)}`,
  ),
  'AWS::DynamoDB::Table': type(
    'AwsDynamoDbTable',
    regional('dynamodb', p => `table/${p.name}`),
  ),
  'AWS::EC2::Instance': ec2('AwsEc2Instance', 'instance', 'i'),
  'AWS::EC2::LaunchTemplate': ec2(
    'AwsEc2LaunchTemplate',
    'launch-template',
    'lt',
  ),
  'AWS::EC2::NetworkAcl': ec2('AwsEc2NetworkAcl', 'network-acl', 'acl'),
  'AWS::EC2::RouteTable': ec2('AwsEc2RouteTable', 'route-table', 'rtb'),
  'AWS::EC2::SecurityGroup': ec2('AwsEc2SecurityGroup', 'security-group', 'sg'),
  'AWS::EC2::Subnet': ec2('AwsEc2Subnet', 'subnet', 'subnet'),
  'AWS::EC2::VPC': ec2('AwsEc2Vpc', 'vpc', 'vpc'),
  'AWS::EC2::Volume': ec2('AwsEc2Volume', 'volume', 'vol'),
  'AWS::ECR::Repository': type(
    'AwsEcrRepository',
    regional('ecr', p => `repository/${p.name}`),
  ),
  'AWS::ECS::Cluster': arnAsId(
    'AwsEcsCluster',
    regional('ecs', p => `cluster/${p.name}`),
  ),
  'AWS::ECS::Service': arnAsId(
    'AwsEcsService',
    regional('ecs', p => `service/${p.name}/${p.name}`),
  ),
  'AWS::ECS::TaskDefinition': arnAsId(
    'AwsEcsTaskDefinition',
    regional('ecs', p => `task-definition/${p.name}:${parseInt(p.hex(2), 16)}`),
  ),
  'AWS::EFS::AccessPoint': type(
    'AwsEfsAccessPoint',
    regional('elasticfilesystem', p => `access-point/fsap-0${p.hex(16)}`),
    p => `fsap-0${p.hex(16)}`,
  ),
  'AWS::EFS::FileSystem': type(
    'AWS::EFS::FileSystem',
    regional('elasticfilesystem', p => `file-system/fs-0${p.hex(16)}`),
    p => `fs-0${p.hex(16)}`,
  ),
  'AWS::EKS::Cluster': type(
    'AwsEksCluster',
    regional('eks', p => `cluster/${p.name}`),
  ),
  'AWS::EKS::Nodegroup': arnAsId(
    'AWS::EKS::Nodegroup',
    regional('eks', p => `nodegroup/${p.name}/default/${p.hex(12)}`),
  ),
  'AWS::ElastiCache::ReplicationGroup': type(
    'AWS::ElastiCache::ReplicationGroup',
    regional('elasticache', p => `replicationgroup:${p.name}`),
  ),
  'AWS::ElasticLoadBalancingV2::Listener': arnAsId(
    'AWS::ElasticLoadBalancingV2::Listener',
    regional(
      'elasticloadbalancing',
      p => `listener/${loadBalancer(p)}/${p.hex(12)}`,
    ),
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': arnAsId(
    'AwsElbv2LoadBalancer',
    regional('elasticloadbalancing', p => `loadbalancer/${loadBalancer(p)}`),
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup': arnAsId(
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    regional(
      'elasticloadbalancing',
      p => `targetgroup/${p.name.slice(0, 32)}/${p.hex(16)}`,
    ),
  ),
  'AWS::Glue::Job': type(
    'AWS::Glue::Job',
    regional('glue', p => `job/${p.name}`),
  ),
  'AWS::GuardDuty::Detector': type(
    'AwsGuardDutyDetector',
    regional('guardduty', p => `detector/${p.hex(32)}`),
    p => p.hex(32),
    false,
  ),
  'AWS::IAM::Policy': type(
    'AwsIamPolicy',
    global('iam', p => `policy/${p.name}`),
    p => `ANPA${p.hex(16).toUpperCase()}`,
    false,
  ),
  'AWS::IAM::Role': type(
    'AwsIamRole',
    global('iam', p => `role/${p.name}`),
    p => `AROA${p.hex(16).toUpperCase()}`,
    false,
  ),
  'AWS::IAM::User': type(
    'AwsIamUser',
    global('iam', p => `user/${p.name}`),
    p => `AIDA${p.hex(16).toUpperCase()}`,
    false,
  ),
  'AWS::KMS::Key': type(
    'AwsKmsKey',
    regional(
      'kms',
      p => `key/${p.hex(8)}-${p.hex(4)}-4${p.hex(3)}-${p.hex(12)}`,
    ),
    p => `${p.hex(8)}-${p.hex(4)}-4${p.hex(3)}-${p.hex(12)}`,
  ),
  'AWS::Kinesis::Stream': type(
    'AwsKinesisStream',
    regional('kinesis', p => `stream/${p.name}`),
  ),
  'AWS::Lambda::Function': type(
    'AwsLambdaFunction',
    regional('lambda', p => `function:${p.name}`),
  ),
  'AWS::Logs::LogGroup': type(
    'AWS::Logs::LogGroup',
    regional('logs', p => `log-group:/${p.name}`),
    p => `/${p.name}`,
  ),
  'AWS::OpenSearch::Domain': type(
    'AwsOpenSearchServiceDomain',
    regional('es', p => `domain/${p.name.slice(0, 28)}`),
    regional('es', p => `domain/${p.name.slice(0, 28)}`),
  ),
  'AWS::RDS::DBCluster': type(
    'AwsRdsDbCluster',
    regional('rds', p => `cluster:${p.name}`),
    p => `cluster-${p.hex(26).toUpperCase()}`,
  ),
  'AWS::RDS::DBInstance': type(
    'AwsRdsDbInstance',
    regional('rds', p => `db:${p.name}`),
    p => `db-${p.hex(26).toUpperCase()}`,
  ),
  'AWS::RDS::DBSnapshot': type(
    'AwsRdsDbSnapshot',
    regional('rds', p => `snapshot:${p.name}-${p.hex(6)}`),
    p => `${p.name}-${p.hex(6)}`,
  ),
  'AWS::Redshift::Cluster': type(
    'AwsRedshiftCluster',
    regional('redshift', p => `cluster:${p.name}`),
  ),
  'AWS::S3::Bucket': type(
    'AwsS3Bucket',
    p => `arn:aws:s3:::${p.name}-${p.accountId}`,
    p => `${p.name}-${p.accountId}`,
  ),
  'AWS::SNS::Topic': arnAsId('AwsSnsTopic', regional('sns', byName)),
  'AWS::SQS::Queue': type(
    'AwsSqsQueue',
    regional('sqs', byName),
    p => `https://sqs.${p.region}.amazonaws.com/${p.accountId}/${p.name}`,
  ),
  'AWS::SecretsManager::Secret': arnAsId(
    'AwsSecretsManagerSecret',
    regional('secretsmanager', p => `secret:${p.name}-${p.hex(6)}`),
  ),
  'AWS::StepFunctions::StateMachine': arnAsId(
    'AwsStepFunctionStateMachine',
    regional('states', p => `stateMachine:${p.name}`),
  ),
  'AWS::WAFv2::WebACL': arnAsId(
    'AwsWafv2WebAcl',
    regional('wafv2', p => `global/webacl/${p.name}/${p.hex(12)}`),
  ),
};
