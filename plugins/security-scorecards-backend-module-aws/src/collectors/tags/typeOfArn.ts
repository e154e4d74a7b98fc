// Service and kind of an ARN to the CloudFormation name. Kinds that stand alone (`arn:aws:s3:::bucket`) have an empty kind.
const TYPES: Readonly<Record<string, string>> = {
  'acm/certificate': 'AWS::ACM::Certificate',
  'athena/workgroup': 'AWS::Athena::WorkGroup',
  'autoscaling/autoScalingGroup': 'AWS::AutoScaling::AutoScalingGroup',
  'backup/backup-plan': 'AWS::Backup::BackupPlan',
  'backup/backup-vault': 'AWS::Backup::BackupVault',
  'backup/recovery-point': 'AWS::Backup::RecoveryPoint',
  'cloudformation/stack': 'AWS::CloudFormation::Stack',
  'cloudfront/distribution': 'AWS::CloudFront::Distribution',
  'cloudtrail/trail': 'AWS::CloudTrail::Trail',
  'cloudwatch/alarm': 'AWS::CloudWatch::Alarm',
  'codebuild/project': 'AWS::CodeBuild::Project',
  'cognito-idp/userpool': 'AWS::Cognito::UserPool',
  'dms/rep': 'AWS::DMS::ReplicationInstance',
  'dynamodb/table': 'AWS::DynamoDB::Table',
  'ec2/elastic-ip': 'AWS::EC2::EIP',
  'ec2/instance': 'AWS::EC2::Instance',
  'ec2/internet-gateway': 'AWS::EC2::InternetGateway',
  'ec2/launch-template': 'AWS::EC2::LaunchTemplate',
  'ec2/natgateway': 'AWS::EC2::NatGateway',
  'ec2/network-acl': 'AWS::EC2::NetworkAcl',
  'ec2/network-interface': 'AWS::EC2::NetworkInterface',
  'ec2/route-table': 'AWS::EC2::RouteTable',
  'ec2/security-group': 'AWS::EC2::SecurityGroup',
  'ec2/subnet': 'AWS::EC2::Subnet',
  'ec2/transit-gateway': 'AWS::EC2::TransitGateway',
  'ec2/volume': 'AWS::EC2::Volume',
  'ec2/vpc': 'AWS::EC2::VPC',
  'ecr/repository': 'AWS::ECR::Repository',
  'ecs/cluster': 'AWS::ECS::Cluster',
  'ecs/service': 'AWS::ECS::Service',
  'ecs/task-definition': 'AWS::ECS::TaskDefinition',
  'eks/cluster': 'AWS::EKS::Cluster',
  'eks/nodegroup': 'AWS::EKS::Nodegroup',
  'elasticache/cluster': 'AWS::ElastiCache::CacheCluster',
  'elasticache/replicationgroup': 'AWS::ElastiCache::ReplicationGroup',
  'elasticbeanstalk/environment': 'AWS::ElasticBeanstalk::Environment',
  'elasticfilesystem/access-point': 'AWS::EFS::AccessPoint',
  'elasticfilesystem/file-system': 'AWS::EFS::FileSystem',
  'elasticloadbalancing/listener': 'AWS::ElasticLoadBalancingV2::Listener',
  'elasticloadbalancing/loadbalancer':
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'elasticloadbalancing/targetgroup':
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  'es/domain': 'AWS::OpenSearch::Domain',
  'events/event-bus': 'AWS::Events::EventBus',
  'glue/job': 'AWS::Glue::Job',
  'guardduty/detector': 'AWS::GuardDuty::Detector',
  'iam/policy': 'AWS::IAM::Policy',
  'iam/role': 'AWS::IAM::Role',
  'iam/user': 'AWS::IAM::User',
  'kinesis/stream': 'AWS::Kinesis::Stream',
  'kms/key': 'AWS::KMS::Key',
  'lambda/function': 'AWS::Lambda::Function',
  'logs/log-group': 'AWS::Logs::LogGroup',
  'rds/cluster': 'AWS::RDS::DBCluster',
  'rds/cluster-snapshot': 'AWS::RDS::DBClusterSnapshot',
  'rds/db': 'AWS::RDS::DBInstance',
  'rds/snapshot': 'AWS::RDS::DBSnapshot',
  'redshift/cluster': 'AWS::Redshift::Cluster',
  'route53/hostedzone': 'AWS::Route53::HostedZone',
  's3/': 'AWS::S3::Bucket',
  'sagemaker/notebook-instance': 'AWS::SageMaker::NotebookInstance',
  'secretsmanager/secret': 'AWS::SecretsManager::Secret',
  'sns/': 'AWS::SNS::Topic',
  'sqs/': 'AWS::SQS::Queue',
  'ssm/document': 'AWS::SSM::Document',
  'ssm/managed-instance': 'AWS::SSM::ManagedInstance',
  'states/stateMachine': 'AWS::StepFunctions::StateMachine',
  'transfer/server': 'AWS::Transfer::Server',
  'wafv2/global/webacl': 'AWS::WAFv2::WebACL',
  'wafv2/regional/webacl': 'AWS::WAFv2::WebACL',
};

/** CloudFormation type of a resource by its ARN; undefined when the table does not hold it. @internal */
export function typeOfArn(arn: string): string | undefined {
  const [prefix, , service, , , ...rest] = arn.split(':');
  if (prefix !== 'arn' || rest.length === 0) {
    return undefined;
  }
  const resource = rest.join(':');
  // Classic load balancers have no kind between the service's word and their name.
  if (/^loadbalancer\/(?!app\/|net\/|gwy\/)/.test(resource)) {
    return service === 'elasticloadbalancing'
      ? 'AWS::ElasticLoadBalancing::LoadBalancer'
      : undefined;
  }
  const parts = resource.split(/[/:]/);
  const kind = parts.length === 1 ? '' : parts[0];
  return (
    TYPES[`${service}/${parts.slice(0, 2).join('/')}`] ??
    TYPES[`${service}/${kind}`]
  );
}
