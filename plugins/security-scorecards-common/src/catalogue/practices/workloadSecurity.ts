import type { PracticeText } from './PracticeText';

/** Practices of the domain `workload-security`. @internal */
export const workloadSecurityPractices: readonly PracticeText[] = [
  {
    id: 'secure-development',
    domain: 'workload-security',
    title: 'Build security into delivery',
    summary:
      'A second person reviews every change, tests and scans (dependencies, code, secrets, infrastructure) stand between a commit and production, and build projects run without privileged mode unless they build images.',
    why: 'A weakness found in review costs minutes and one found in production costs days. The pipeline itself may deploy anything, so whoever takes it over needs no other way in.',
    howToFix:
      'Protect the main branch, require a review and green scans, pin dependencies and actions, and validate input and encode output at the edges of the code. Give each pipeline a role of its own for its own stack. Switch privileged mode off for builds that do not build images.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws codebuild batch-get-projects --names <project> --query "projects[].environment"\naws codebuild update-project --name <project> --environment type=LINUX_CONTAINER,image=<image>,computeType=BUILD_GENERAL1_SMALL,privilegedMode=false',
      },
      {
        kind: 'cdk',
        text: "new codebuild.Project(this, 'Build', { ...props, environment: { buildImage: codebuild.LinuxBuildImage.STANDARD_7_0, privileged: false } });",
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Is every change reviewed by a second person, and do scans of dependencies, code and secrets stop a release with critical findings?',
      periodDays: 180,
      level: 'service',
    },
    references: [
      {
        title: 'Security best practices for CodePipeline',
        url: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/security-best-practices.html',
      },
    ],
    wellArchitected: ['SEC11-BP02', 'SEC11-BP04', 'SEC11-BP07'],
  },
  {
    id: 'secrets-management',
    domain: 'workload-security',
    title: 'Keep secrets in a secrets store',
    summary:
      'Passwords and keys live in Secrets Manager or Parameter Store, rotate automatically and successfully, are deleted when nobody uses them, and appear in no code, build variable, URL or container environment.',
    why: 'A secret in a variable or a repository is readable by everybody who may look at the definition, and stays in its history for ever. In a store every read is permitted and recorded, and a new value needs no release.',
    howToFix:
      'Move the value into the store, let the task or build read it by reference, then change the value, because the old one has been seen. Switch on rotation with a managed function where one exists, and delete secrets that were not read for 90 days after asking their owner.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws secretsmanager rotate-secret --secret-id <secret> --rotation-lambda-arn <function-arn> --rotation-rules AutomaticallyAfterDays=30\naws secretsmanager delete-secret --secret-id <unused-secret> --recovery-window-in-days 30',
      },
      {
        kind: 'cdk',
        text: "container: { image, secrets: { DB_PASSWORD: ecs.Secret.fromSecretsManager(secret, 'password') } }",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS Secrets Manager?',
        url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html',
      },
    ],
    wellArchitected: ['SEC02-BP03'],
  },
  {
    id: 'api-security',
    domain: 'workload-security',
    title: 'Authenticate and limit API callers',
    summary:
      'Every route of an API states how callers are authorized, GraphQL APIs do not rely on API keys, and REST APIs use the endpoint type that was agreed on, so that internal ones are private.',
    why: 'A route without authorization is public, whatever the page in front of it asks for. An API key identifies an application, leaks with it, and proves nothing about the caller.',
    howToFix:
      'Set an authorizer (IAM, JWT, Cognito or a function) on each route, keep NONE for the few that are public on purpose, and say so in a waiver. Set throttling on stages and usage plans. Make APIs that only your network calls private.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws apigatewayv2 update-route --api-id <api-id> --route-id <route-id> --authorization-type JWT --authorizer-id <authorizer-id>\naws apigateway update-stage --rest-api-id <api-id> --stage-name <stage> --patch-operations op=replace,path=/*/*/throttling/rateLimit,value=100',
      },
      {
        kind: 'cdk',
        text: "api.addRoutes({ path: '/orders', methods: [apigwv2.HttpMethod.GET], integration, authorizer });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Control access to REST APIs',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html',
      },
    ],
    wellArchitected: ['SEC03-BP01', 'SEC05-BP02'],
  },
  {
    id: 'container-security',
    domain: 'workload-security',
    title: 'Harden containers',
    summary:
      'Containers run as ordinary users, without privileged mode, with a read-only root file system and without sharing network or processes of the host. Tasks have no public address, cluster endpoints are private, and image tags cannot be overwritten.',
    why: 'A process that breaks out of a privileged container owns the host and all tasks on it. A tag that can be overwritten lets whoever reaches the registry change what runs, without a release.',
    howToFix:
      'Set user, readonlyRootFilesystem and privileged: false in the task definition, with a volume where the application must write. Put tasks into private subnets without public addresses. Make the Kubernetes endpoint private or restrict its sources. Switch on tag immutability and deploy by digest.',
    fixes: [
      {
        kind: 'cli',
        text: "aws ecr put-image-tag-mutability --repository-name <repository> --image-tag-mutability IMMUTABLE\naws eks update-cluster-config --name <cluster> --resources-vpc-config endpointPublicAccess=false,endpointPrivateAccess=true\naws ecs update-service --cluster <cluster> --service <service> --network-configuration 'awsvpcConfiguration={subnets=[<private-subnet>],securityGroups=[<sg-id>],assignPublicIp=DISABLED}'",
      },
      {
        kind: 'cdk',
        text: "taskDefinition.addContainer('app', { image, user: '1000', readonlyRootFilesystem: true, privileged: false });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security in Amazon ECS',
        url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security.html',
      },
      {
        title: 'Security best practices for Amazon EKS',
        url: 'https://docs.aws.amazon.com/eks/latest/best-practices/security.html',
      },
    ],
    wellArchitected: ['SEC06-BP02', 'SEC06-BP05'],
  },
  {
    id: 'serverless-security',
    domain: 'workload-security',
    title: 'Harden functions',
    summary:
      'Functions are callable by named principals only, reach private resources from inside a VPC, have a concurrency limit that contains a flood, and put failed events where somebody finds them.',
    why: 'A function whose policy is open to everybody runs with its own permissions for any AWS customer. Without a limit one function can use up the concurrency of the whole account, and without a dead-letter queue failed events vanish.',
    howToFix:
      'Remove the statement with the wildcard principal, and add the source account and source ARN to those for services. Connect functions to the VPC only if they need private resources. Reserve concurrency for the important ones and set a failure destination on asynchronous ones.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws lambda get-policy --function-name <function>\naws lambda remove-permission --function-name <function> --statement-id <statement>\naws lambda put-function-concurrency --function-name <function> --reserved-concurrent-executions 50\naws lambda update-function-configuration --function-name <function> --dead-letter-config TargetArn=<queue-arn>',
      },
      {
        kind: 'cdk',
        text: "new lambda.Function(this, 'Fn', { ...props, reservedConcurrentExecutions: 50, deadLetterQueueEnabled: true });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Best practices for Lambda functions',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html',
      },
    ],
    wellArchitected: ['SEC03-BP02', 'SEC06-BP05'],
  },
  {
    id: 'user-authentication',
    domain: 'workload-security',
    title: 'Authenticate application users well',
    summary:
      'User pools ask for strong passwords and a second factor, and react to stolen credentials and unusual sign-ins. Identity pools give nothing to guests.',
    why: 'Accounts of users are attacked with lists of leaked passwords all the time. A service that builds its own sign-in repeats old mistakes; a pool with its protections off is not much better.',
    howToFix:
      'Set length and character rules and a second factor in the user pool, switch threat protection to full enforcement after some weeks of auditing, and disable unauthenticated identities. Tell the users before a second factor becomes required.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cognito-idp set-user-pool-mfa-config --user-pool-id <pool-id> --mfa-configuration ON --software-token-mfa-configuration Enabled=true\naws cognito-identity update-identity-pool --identity-pool-id <pool-id> --identity-pool-name <name> --no-allow-unauthenticated-identities',
      },
      {
        kind: 'cdk',
        text: "new cognito.UserPool(this, 'Users', { mfa: cognito.Mfa.REQUIRED, mfaSecondFactor: { otp: true, sms: false }, passwordPolicy: { minLength: 14 }, standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security features of user pools',
        url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-security.html',
      },
    ],
    wellArchitected: ['SEC02-BP01'],
  },
  {
    id: 'service-hardening',
    domain: 'workload-security',
    title: 'Depart from weak defaults of each service',
    summary:
      'Instances and launch templates require version 2 of the metadata service with a short hop limit, groups use launch templates, databases have their own administrator name and port, and instances that were stopped long ago are gone.',
    why: 'Metadata version 1 hands the credentials of the role to any request that a web application can be tricked into sending. Known names and ports save an attacker the first guess, and forgotten instances come back unpatched.',
    howToFix:
      'Read the security guide of each service that you use and compare. Require tokens for the metadata service, first where the metric MetadataNoToken shows no use of version 1. Choose administrator name and port when a database is created: changing them later means a new one. Make an image of stopped instances and terminate them.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 modify-instance-metadata-options --instance-id <instance-id> --http-tokens required --http-put-response-hop-limit 1\naws ec2 modify-instance-metadata-defaults --http-tokens required --http-put-response-hop-limit 2',
      },
      {
        kind: 'cdk',
        text: "new ec2.LaunchTemplate(this, 'Template', { ...props, requireImdsv2: true, httpPutResponseHopLimit: 1 });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security best practices for Amazon EC2',
        url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-best-practices.html',
      },
      {
        title: 'Security guides of all services',
        url: 'https://docs.aws.amazon.com/security/',
      },
      { title: 'AWS documentation', url: 'https://docs.aws.amazon.com/' },
    ],
    wellArchitected: ['SEC06-BP02'],
  },
  {
    id: 'content-delivery',
    domain: 'workload-security',
    title: 'Harden content delivery',
    summary:
      'Distributions have a default root object, are the only way to their buckets and function URLs, point at no bucket that does not exist, and sign private content with key groups.',
    why: 'A distribution that points at a deleted bucket serves whatever a stranger puts into a new bucket of that name, under your domain. An origin that can also be reached directly makes the firewall at the edge pointless.',
    howToFix:
      'Remove origins that no longer exist. Create an origin access control per origin and let the bucket policy allow only the distribution. Set the default root object. Replace account-wide signers by trusted key groups.',
    fixes: [
      {
        kind: 'policy',
        text: '{ "Effect": "Allow", "Principal": { "Service": "cloudfront.amazonaws.com" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::<bucket>/*", "Condition": { "StringEquals": { "AWS:SourceArn": "arn:aws:cloudfront::<account>:distribution/<id>" } } }',
      },
      {
        kind: 'cdk',
        text: "new cloudfront.Distribution(this, 'Site', { defaultRootObject: 'index.html', defaultBehavior: { origin: origins.S3BucketOrigin.withOriginAccessControl(bucket) } });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Settings of a distribution',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-values-specify.html#DownloadDistValuesSecurity',
      },
      {
        title: 'Restrict access to an S3 origin',
        url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
      },
    ],
    wellArchitected: ['SEC05-BP02', 'SEC08-BP04'],
  },
  {
    id: 'ai-ml-security',
    domain: 'workload-security',
    title: 'Harden AI and machine learning workloads',
    summary:
      'Notebooks run in your own VPC without root access and without direct internet, models and monitoring jobs are isolated from the network, images come from a private registry, and agent runtimes, gateways, browsers and interpreters are private and authorize their callers.',
    why: 'Notebooks and agents execute code that nobody reviewed, with access to training data. Isolation keeps a poisoned package or a prompt that took over an agent from sending that data out.',
    howToFix:
      'Create notebooks anew in a private subnet with root access disabled; these settings are fixed at creation. Set network isolation on models and job definitions. Configure agent runtimes and tools with VPC mode, and an authorizer on each gateway.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws sagemaker create-notebook-instance --notebook-instance-name <name> --instance-type ml.t3.medium --role-arn <role-arn> --subnet-id <private-subnet> --security-group-ids <sg-id> --direct-internet-access Disabled --root-access Disabled --kms-key-id <key-id>',
      },
      {
        kind: 'cloudformation',
        text: '{ "Type": "AWS::SageMaker::Model", "Properties": { "ExecutionRoleArn": "<role-arn>", "EnableNetworkIsolation": true, "PrimaryContainer": { "Image": "<image>" } } }',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Security in Amazon SageMaker AI',
        url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security.html',
      },
    ],
    wellArchitected: ['SEC05-BP01', 'SEC06-BP05'],
  },
];
