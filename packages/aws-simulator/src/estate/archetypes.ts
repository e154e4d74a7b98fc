import type { ResourceGroup } from './model';

/**
 * A usual way to build a service on AWS.
 *
 * @internal
 */
export type Archetype =
  | 'static-site'
  | 'serverless-api'
  | 'container-service'
  | 'relational'
  | 'aurora'
  | 'vm-fleet'
  | 'windows-fleet'
  | 'streaming'
  | 'kubernetes'
  | 'search'
  | 'cache'
  | 'messaging'
  | 'analytics'
  | 'files'
  | 'sign-in'
  | 'build';

type Row = [type: string, count: number, label?: string, rotating?: true];

const ROWS: Record<Archetype, Row[]> = {
  'static-site': [
    ['AWS::CloudFront::Distribution', 1],
    ['AWS::ACM::Certificate', 1, 'site'],
    ['AWS::WAFv2::WebACL', 1],
    ['AWS::S3::Bucket', 2, 'site'],
  ],
  'serverless-api': [
    ['AWS::ApiGateway::Stage', 1],
    ['AWS::Lambda::Function', 4, 'api'],
    ['AWS::DynamoDB::Table', 2],
    ['AWS::SQS::Queue', 1, 'retry'],
    ['AWS::Logs::LogGroup', 4, 'api'],
    ['AWS::SecretsManager::Secret', 1, 'api'],
  ],
  'container-service': [
    ['AWS::ECS::Cluster', 1],
    ['AWS::ECS::Service', 1],
    ['AWS::ECS::TaskDefinition', 2, '', true],
    ['AWS::ECR::Repository', 1],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 1, 'web'],
    ['AWS::ElasticLoadBalancingV2::Listener', 1, 'web'],
    ['AWS::ElasticLoadBalancingV2::TargetGroup', 1, 'web'],
    ['AWS::EC2::SecurityGroup', 2, 'web'],
    ['AWS::Logs::LogGroup', 2, 'ecs'],
  ],
  relational: [
    ['AWS::RDS::DBInstance', 2, 'db'],
    ['AWS::RDS::DBSnapshot', 2, 'db', true],
    ['AWS::KMS::Key', 1, 'db'],
    ['AWS::SecretsManager::Secret', 1, 'db'],
    ['AWS::EC2::SecurityGroup', 1, 'db'],
  ],
  aurora: [
    ['AWS::RDS::DBCluster', 1, 'aurora'],
    ['AWS::RDS::DBInstance', 2, 'aurora'],
    ['AWS::Backup::RecoveryPoint', 2, 'aurora', true],
    ['AWS::KMS::Key', 1, 'aurora'],
    ['AWS::SecretsManager::Secret', 1, 'aurora'],
  ],
  'vm-fleet': [
    ['AWS::EC2::Instance', 5, 'linux', true],
    ['AWS::EC2::Volume', 5, 'linux', true],
    ['AWS::EC2::LaunchTemplate', 1],
    ['AWS::AutoScaling::AutoScalingGroup', 1],
    ['AWS::EC2::SecurityGroup', 2, 'vm'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 1, 'vm'],
  ],
  'windows-fleet': [
    ['AWS::EC2::Instance', 4, 'windows'],
    ['AWS::EC2::Volume', 4, 'windows'],
    ['AWS::EC2::SecurityGroup', 1, 'windows'],
  ],
  streaming: [
    ['AWS::Kinesis::Stream', 2],
    ['AWS::Lambda::Function', 3, 'consumer'],
    ['AWS::S3::Bucket', 1, 'archive'],
    ['AWS::DynamoDB::Table', 1, 'state'],
    ['AWS::Logs::LogGroup', 3, 'consumer'],
  ],
  kubernetes: [
    ['AWS::EKS::Cluster', 1],
    ['AWS::EKS::Nodegroup', 1],
    ['AWS::EC2::Instance', 3, 'node', true],
    ['AWS::ECR::Repository', 2, 'images'],
    ['AWS::EC2::SecurityGroup', 2, 'cluster'],
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 1, 'ingress'],
  ],
  search: [
    ['AWS::OpenSearch::Domain', 1],
    ['AWS::EC2::SecurityGroup', 1, 'search'],
  ],
  cache: [
    ['AWS::ElastiCache::ReplicationGroup', 1],
    ['AWS::EC2::SecurityGroup', 1, 'cache'],
  ],
  messaging: [
    ['AWS::SNS::Topic', 2],
    ['AWS::SQS::Queue', 3, 'events'],
    ['AWS::Lambda::Function', 2, 'worker'],
    ['AWS::Logs::LogGroup', 2, 'worker'],
  ],
  analytics: [
    ['AWS::Redshift::Cluster', 1],
    ['AWS::Glue::Job', 2],
    ['AWS::S3::Bucket', 3, 'lake'],
    ['AWS::Athena::WorkGroup', 1],
    ['AWS::StepFunctions::StateMachine', 1],
    ['AWS::KMS::Key', 1, 'lake'],
  ],
  files: [
    ['AWS::EFS::FileSystem', 1],
    ['AWS::EFS::AccessPoint', 1],
  ],
  'sign-in': [
    ['AWS::Cognito::UserPool', 1],
    ['AWS::ApiGatewayV2::Stage', 1],
    ['AWS::ApiGatewayV2::Route', 3],
  ],
  build: [
    ['AWS::CodeBuild::Project', 3],
    ['AWS::S3::Bucket', 1, 'artifacts'],
    ['AWS::IAM::Role', 1, 'build'],
  ],
};

// CloudFront and its firewall exist in us-east-1 only.
const EDGE_TYPES = new Set([
  'AWS::CloudFront::Distribution',
  'AWS::ACM::Certificate',
  'AWS::WAFv2::WebACL',
]);

/**
 * The resources of a service built in some usual ways, split into those at
 * the edge (us-east-1) and the others.
 *
 * @internal
 */
export function groupsOf(archetypes: readonly Archetype[]): {
  regional: ResourceGroup[];
  edge: ResourceGroup[];
} {
  const rows: Row[] = [
    ['AWS::CloudFormation::Stack', 1],
    ['AWS::IAM::Role', 1, 'service'],
    ...archetypes.flatMap(archetype => ROWS[archetype]),
  ];
  const groups = rows.map(([type, count, label = '', rotating]) => ({
    type,
    count,
    label,
    ...(rotating ? { rotating } : {}),
  }));
  return {
    regional: groups.filter(group => !EDGE_TYPES.has(group.type)),
    edge: groups.filter(group => EDGE_TYPES.has(group.type)),
  };
}

/**
 * What every account has for itself: network, trail, people.
 *
 * @internal
 */
export function infrastructureGroups(homeRegion: boolean): ResourceGroup[] {
  const rows: Row[] = homeRegion
    ? [
        ['AWS::EC2::VPC', 1, 'main'],
        ['AWS::EC2::Subnet', 3, 'main'],
        ['AWS::EC2::NetworkAcl', 1, 'main'],
        ['AWS::EC2::RouteTable', 2, 'main'],
        ['AWS::EC2::SecurityGroup', 1, 'default'],
        ['AWS::IAM::User', 2, 'break-glass'],
        ['AWS::IAM::Policy', 2, 'baseline'],
        ['AWS::CloudTrail::Trail', 1, 'account'],
        ['AWS::GuardDuty::Detector', 1],
      ]
    : [
        ['AWS::EC2::VPC', 1, 'default'],
        ['AWS::EC2::SecurityGroup', 1, 'default'],
        ['AWS::GuardDuty::Detector', 1],
      ];
  return rows.map(([type, count, label = '']) => ({ type, count, label }));
}

/** IAM resources of an account that both Regions report. @internal */
export function globalGroups(): ResourceGroup[] {
  return [
    { type: 'AWS::IAM::User', count: 2, label: 'break-glass' },
    { type: 'AWS::IAM::Policy', count: 2, label: 'baseline' },
  ];
}
