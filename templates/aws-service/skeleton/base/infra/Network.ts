import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  FlowLogTrafficType,
  GatewayVpcEndpointAwsService,
  type InterfaceVpcEndpointAwsService,
  IpAddresses,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { createLogGroup } from './createLogGroup.ts';
import { createRole } from './createRole.ts';

/**
 * A network of two zones whose workload subnets have no way to the internet: what the workload needs of AWS it reaches through
 * endpoints. Public subnets exist only when something has to stand at the edge.
 */
export class Network extends Construct {
  readonly vpc: Vpc;
  /** The security group of the workload: out to endpoints, in from nowhere until the edge is let in. */
  readonly workload: SecurityGroup;

  constructor(
    scope: Construct,
    id: string,
    options: {
      key: IKey;
      withPublicSubnets: boolean;
      services: Readonly<Record<string, InterfaceVpcEndpointAwsService>>;
    },
  ) {
    super(scope, id);
    this.vpc = new Vpc(this, 'Vpc', {
      ipAddresses: IpAddresses.cidr('10.0.0.0/20'),
      maxAzs: 2,
      natGateways: 0,
      restrictDefaultSecurityGroup: true,
      subnetConfiguration: [
        { name: 'workload', subnetType: SubnetType.PRIVATE_ISOLATED },
        ...(options.withPublicSubnets
          ? [
              {
                name: 'edge',
                subnetType: SubnetType.PUBLIC,
                mapPublicIpOnLaunch: false,
                cidrMask: 26,
              },
            ]
          : []),
      ],
    });
    this.vpc.applyRemovalPolicy(RemovalPolicy.DESTROY);
    const flowLogs = createLogGroup(this, 'FlowLogs', { key: options.key });
    this.vpc.addFlowLog('FlowLog', {
      trafficType: FlowLogTrafficType.ALL,
      destination: FlowLogDestination.toCloudWatchLogs(
        flowLogs,
        createRole(this, 'FlowLogRole', {
          service: 'vpc-flow-logs.amazonaws.com',
          permissions: [
            {
              actions: [
                'logs:CreateLogStream',
                'logs:PutLogEvents',
                'logs:DescribeLogStreams',
              ],
              resources: [flowLogs.logGroupArn],
            },
          ],
        }),
      ),
    });
    const restriction = Stack.of(this).node.tryFindChild(
      'Custom::VpcRestrictDefaultSGCustomResourceProvider',
    );
    if (restriction) {
      acknowledge(
        restriction,
        'This function empties the default security group when the network is deployed; it calls the EC2 API and no part of the network.',
        'cdk-validator-cfnguard::lambda_inside_vpc_check',
      );
    }
    for (const subnet of this.vpc.publicSubnets) {
      acknowledge(
        subnet,
        'The load balancer at the edge answers callers on the internet; nothing else stands in this subnet.',
        'NIST.800.53.R5-VPCNoUnrestrictedRouteToIGW',
      );
    }

    const endpoints = new SecurityGroup(this, 'Endpoints', {
      vpc: this.vpc,
      description: 'Endpoints of AWS services',
      allowAllOutbound: false,
    });
    this.workload = new SecurityGroup(this, 'Workload', {
      vpc: this.vpc,
      description: 'The workload',
      allowAllOutbound: false,
    });
    endpoints.addIngressRule(this.workload, Port.HTTPS, 'From the workload');
    this.workload.addEgressRule(endpoints, Port.HTTPS, 'To the endpoints');
    for (const [name, service] of Object.entries({
      S3: GatewayVpcEndpointAwsService.S3,
      DynamoDB: GatewayVpcEndpointAwsService.DYNAMODB,
    })) {
      this.vpc.addGatewayEndpoint(name, { service });
    }
    // S3 and DynamoDB are reached through gateway endpoints at their public addresses; no other route leads there.
    this.workload.addEgressRule(
      Peer.anyIpv4(),
      Port.HTTPS,
      'To S3 and DynamoDB through their gateways',
    );
    for (const [name, service] of Object.entries(options.services)) {
      this.vpc.addInterfaceEndpoint(name, {
        service,
        securityGroups: [endpoints],
        open: false,
        privateDnsEnabled: true,
      });
    }
  }
}
