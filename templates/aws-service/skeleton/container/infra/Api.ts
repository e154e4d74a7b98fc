import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import {
  Certificate,
  CertificateValidation,
  KeyAlgorithm,
} from 'aws-cdk-lib/aws-certificatemanager';
import {
  InterfaceVpcEndpointAwsService,
  Peer,
  Port,
  SecurityGroup,
} from 'aws-cdk-lib/aws-ec2';
import {
  Cluster,
  ContainerImage,
  ContainerInsights,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  LogDrivers,
  OperatingSystemFamily,
} from 'aws-cdk-lib/aws-ecs';
import {
  ApplicationLoadBalancer,
  ApplicationProtocol,
  type ApplicationTargetGroup,
  DesyncMitigationMode,
  HttpCodeTarget,
  Protocol,
  SslPolicy,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Watch } from './Alarms.ts';
import { acknowledge } from './acknowledge.ts';
import { createLogGroup } from './createLogGroup.ts';
import { createRole, type Permission } from './createRole.ts';
import { domainName } from './domainName.ts';
import type { Network } from './Network.ts';

const PORT = 8443;

interface ApiOptions {
  key: IKey;
  accessLogs: IBucket;
  network: Network;
  environment: Readonly<Record<string, string>>;
  permissions: readonly Permission[];
}

/** Containers in the private subnets behind a load balancer; TLS up to the containers. */
export class Api extends Construct {
  /** The load balancer stands in them, and nothing else. */
  static readonly needsPublicSubnets = true;
  static readonly services: Readonly<
    Record<string, InterfaceVpcEndpointAwsService>
  > = {
    EcrApi: InterfaceVpcEndpointAwsService.ECR,
    EcrDocker: InterfaceVpcEndpointAwsService.ECR_DOCKER,
    Logs: InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  };
  /** What the firewall protects. */
  readonly edgeArn: string;
  readonly watches: Readonly<Record<string, Watch>>;

  constructor(scope: Construct, id: string, options: ApiOptions) {
    super(scope, id);
    const service = this.#createService(options);
    const { vpc, workload } = options.network;
    const edge = new SecurityGroup(this, 'Edge', {
      vpc,
      description: 'The load balancer',
      allowAllOutbound: false,
    });
    edge.addIngressRule(Peer.anyIpv4(), Port.HTTPS, 'HTTPS from anywhere');
    edge.addEgressRule(workload, Port.tcp(PORT), 'To the containers');
    workload.addIngressRule(edge, Port.tcp(PORT), 'From the load balancer');
    acknowledge(
      edge,
      'The load balancer serves callers on the internet, on HTTPS alone and behind the firewall.',
      'AwsSolutions-EC23',
    );
    const balancer = new ApplicationLoadBalancer(this, 'Balancer', {
      vpc,
      internetFacing: true,
      vpcSubnets: { subnets: vpc.publicSubnets },
      securityGroup: edge,
      deletionProtection: true,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: DesyncMitigationMode.STRICTEST,
    });
    balancer.logAccessLogs(options.accessLogs, 'balancer');
    const listener = balancer.addListener('Https', {
      port: 443,
      protocol: ApplicationProtocol.HTTPS,
      sslPolicy: SslPolicy.TLS13_RES,
      open: false,
      certificates: [
        new Certificate(this, 'Certificate', {
          domainName,
          validation: CertificateValidation.fromDns(),
          keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
        }),
      ],
    });
    const targets = listener.addTargets('Containers', {
      port: PORT,
      protocol: ApplicationProtocol.HTTPS,
      targets: [service],
      deregistrationDelay: Duration.seconds(30),
      healthCheck: {
        path: '/health',
        protocol: Protocol.HTTPS,
        interval: Duration.seconds(15),
      },
    });
    this.edgeArn = balancer.loadBalancerArn;
    this.watches = watchesOf(targets, service);
    new CfnOutput(this, 'Address', { value: balancer.loadBalancerDnsName });
  }

  #createService(options: ApiOptions): FargateService {
    const { vpc, workload } = options.network;
    const logGroup = createLogGroup(this, 'ContainerLogs', {
      key: options.key,
    });
    const task = new FargateTaskDefinition(this, 'Task', {
      cpu: 256,
      memoryLimitMiB: 512,
      runtimePlatform: {
        cpuArchitecture: CpuArchitecture.X86_64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
      taskRole: createRole(this, 'TaskRole', {
        service: 'ecs-tasks.amazonaws.com',
        permissions: options.permissions,
      }),
      executionRole: createRole(this, 'ExecutionRole', {
        service: 'ecs-tasks.amazonaws.com',
        permissions: [
          {
            actions: ['ecr:GetAuthorizationToken'],
            resources: ['*'],
            wildcardReason: 'ECR gives the token for no single repository.',
          },
          {
            actions: [
              'ecr:BatchCheckLayerAvailability',
              'ecr:GetDownloadUrlForLayer',
              'ecr:BatchGetImage',
            ],
            resources: [repositoryOf(this)],
          },
          {
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroup.logGroupArn],
          },
        ],
      }),
    });
    task.addContainer('service', {
      image: ContainerImage.fromAsset('.'),
      environment: { ...options.environment, PORT: String(PORT) },
      portMappings: [{ containerPort: PORT }],
      logging: LogDrivers.awsLogs({ logGroup, streamPrefix: 'service' }),
      memoryLimitMiB: 512,
      readonlyRootFilesystem: true,
      user: '1000:1000',
      privileged: false,
    });
    acknowledge(
      task,
      'The environment has names of resources and a port, and no secrets.',
      'AwsSolutions-ECS2',
    );
    const cluster = new Cluster(this, 'Cluster', {
      vpc,
      containerInsightsV2: ContainerInsights.ENABLED,
    });
    const service = new FargateService(this, 'Service', {
      cluster,
      taskDefinition: task,
      desiredCount: 2,
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      assignPublicIp: false,
      circuitBreaker: { rollback: true },
      enableExecuteCommand: false,
      securityGroups: [workload],
      vpcSubnets: { subnets: vpc.isolatedSubnets },
    });
    service
      .autoScaleTaskCount({ minCapacity: 2, maxCapacity: 10 })
      .scaleOnCpuUtilization('Cpu', { targetUtilizationPercent: 60 });
    return service;
  }
}

/** The repository that the image is published into when the service is deployed. */
function repositoryOf(scope: Construct): string {
  const { account, region, synthesizer } = Stack.of(scope);
  const qualifier = synthesizer.bootstrapQualifier ?? 'hnb659fds';
  return Stack.of(scope).formatArn({
    service: 'ecr',
    resource: 'repository',
    resourceName: `cdk-${qualifier}-container-assets-${account}-${region}`,
  });
}

function watchesOf(
  targets: ApplicationTargetGroup,
  service: FargateService,
): Record<string, Watch> {
  const period = Duration.minutes(5);
  return {
    ServerErrors: {
      metric: targets.metrics.httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, {
        period,
      }),
      threshold: 5,
      meaning: 'The containers answer with errors of their own.',
    },
    UnhealthyContainers: {
      metric: targets.metrics.unhealthyHostCount({ period }),
      threshold: 1,
      meaning: 'A container does not answer its health check.',
    },
    Processor: {
      metric: service.metricCpuUtilization({ period }),
      threshold: 85,
      meaning: 'The containers are short of processor time.',
    },
  };
}
