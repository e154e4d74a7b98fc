import { Duration, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AuthorizationType,
  CfnClientCertificate,
  EndpointType,
  Integration,
  IntegrationType,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestValidator,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { InterfaceVpcEndpointAwsService } from 'aws-cdk-lib/aws-ec2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Watch } from './Alarms.ts';
import { acknowledge } from './acknowledge.ts';
import { createLogGroup } from './createLogGroup.ts';
import { createRole, type Permission } from './createRole.ts';
import type { Network } from './Network.ts';
import { settings } from './settings.ts';

/** A function in the private subnets behind an API gateway whose callers sign their requests with IAM. */
export class Api extends Construct {
  /** The gateway stands outside of the network. */
  static readonly needsPublicSubnets = false;
  static readonly services: Readonly<
    Record<string, InterfaceVpcEndpointAwsService>
  > = {};
  /** What the firewall protects. */
  readonly edgeArn: string;
  readonly watches: Readonly<Record<string, Watch>>;

  constructor(
    scope: Construct,
    id: string,
    options: {
      key: IKey;
      accessLogs: IBucket;
      network: Network;
      environment: Readonly<Record<string, string>>;
      permissions: readonly Permission[];
    },
  ) {
    super(scope, id);
    const handler = this.#createFunction(options);
    const api = new RestApi(this, 'Gateway', {
      restApiName: settings.service,
      cloudWatchRole: false,
      endpointTypes: [EndpointType.REGIONAL],
      defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
      deployOptions: {
        accessLogDestination: new LogGroupLogDestination(
          createLogGroup(this, 'AccessLogs', { key: options.key }),
        ),
        accessLogFormat: AccessLogFormat.jsonWithStandardFields(),
        clientCertificateId: new CfnClientCertificate(this, 'Certificate', {
          description: settings.service,
        }).ref,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
        tracingEnabled: true,
        throttlingRateLimit: 100,
        throttlingBurstLimit: 200,
      },
    });
    const validator = new RequestValidator(this, 'Validator', {
      restApi: api,
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    // One permission for the whole API, which names the account too.
    handler.addPermission('Gateway', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceAccount: settings.account,
      sourceArn: api.arnForExecuteApi(),
    });
    const { partition, region } = Stack.of(this);
    const integration = new Integration({
      type: IntegrationType.AWS_PROXY,
      integrationHttpMethod: 'POST',
      uri: `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${handler.functionArn}/invocations`,
    });
    const method = { requestValidator: validator };
    api.root.addResource('health').addMethod('GET', integration, method);
    const items = api.root.addResource('items');
    items.addMethod('POST', integration, method);
    items.addResource('{id}').addMethod('GET', integration, method);
    acknowledge(
      api,
      'Callers are workloads that sign with their IAM roles; there are no people to sign in.',
      'AwsSolutions-COG4',
    );
    acknowledge(
      api.deploymentStage,
      'Answers belong to one caller and change with each item, so nothing is cached.',
      'NIST.800.53.R5-APIGWCacheEnabledAndEncrypted',
    );
    this.edgeArn = api.deploymentStage.stageArn;

    const period = Duration.minutes(5);
    this.watches = {
      ServerErrors: {
        metric: api.metricServerError({ period }),
        threshold: 5,
        meaning: 'The API answers with errors of its own.',
      },
      FunctionErrors: {
        metric: handler.metricErrors({ period }),
        threshold: 1,
        meaning: 'The function ends with an error.',
      },
      FunctionThrottles: {
        metric: handler.metricThrottles({ period }),
        threshold: 1,
        meaning: 'More runs of the function are asked for than are reserved.',
      },
    };
  }

  #createFunction(options: {
    key: IKey;
    network: Network;
    environment: Readonly<Record<string, string>>;
    permissions: readonly Permission[];
  }): LambdaFunction {
    const { vpc, workload } = options.network;
    const logGroup = createLogGroup(this, 'FunctionLogs', { key: options.key });
    const handler = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset('dist', { exclude: ['*.map'] }),
      handler: 'main.handler',
      memorySize: 512,
      timeout: Duration.seconds(15),
      reservedConcurrentExecutions: 20,
      environment: { ...options.environment },
      environmentEncryption: options.key,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      tracing: Tracing.ACTIVE,
      vpc,
      vpcSubnets: { subnets: vpc.isolatedSubnets },
      securityGroups: [workload],
      role: createRole(this, 'Role', {
        service: 'lambda.amazonaws.com',
        permissions: [
          ...options.permissions,
          {
            actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            resources: [logGroup.logGroupArn],
          },
          {
            actions: [
              'ec2:CreateNetworkInterface',
              'ec2:DescribeNetworkInterfaces',
              'ec2:DescribeSubnets',
              'ec2:DeleteNetworkInterface',
              'ec2:AssignPrivateIpAddresses',
              'ec2:UnassignPrivateIpAddresses',
              'xray:PutTraceSegments',
              'xray:PutTelemetryRecords',
            ],
            resources: ['*'],
            wildcardReason:
              'Lambda makes network interfaces whose names are not known before, and traces have no resource.',
          },
        ],
      }),
    });
    acknowledge(
      handler,
      'The gateway waits for the answer and tells the caller of errors; no event is left over that a queue could keep.',
      'NIST.800.53.R5-LambdaDLQ',
    );
    return handler;
  }
}
