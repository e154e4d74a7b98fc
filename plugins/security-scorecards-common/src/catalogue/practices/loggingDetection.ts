import type { PracticeText } from './PracticeText';

const TRAIL_GUIDE =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide';

/** Practices of the domain `logging-detection`. @internal */
export const loggingDetectionPractices: readonly PracticeText[] = [
  {
    id: 'cloudtrail',
    domain: 'logging-detection',
    title: 'Record API activity everywhere',
    summary:
      'A multi-Region trail records the read and write management events of every account, best as one organization trail that members cannot switch off.',
    why: 'Without a trail nobody can say who created a key, opened a port or read a secret, and every investigation ends at that point. Attackers like Regions that nobody uses and nobody records.',
    howToFix:
      'Create one organization trail from the management or delegated administrator account, for all Regions, with management events, delivered to a bucket in a separate log account. Remove trails of single Regions that it makes redundant.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws cloudtrail create-trail --name organization --s3-bucket-name <log-bucket> --is-multi-region-trail --is-organization-trail --enable-log-file-validation --kms-key-id <key-arn>\naws cloudtrail start-logging --name organization',
      },
      {
        kind: 'cdk',
        text: "new cloudtrail.Trail(this, 'Trail', { isMultiRegionTrail: true, isOrganizationTrail: true, orgId: '<o-id>', enableFileValidation: true, bucket });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS CloudTrail?',
        url: `${TRAIL_GUIDE}/cloudtrail-user-guide.html`,
      },
      {
        title: 'Trail for an organization',
        url: `${TRAIL_GUIDE}/creating-trail-organization.html`,
      },
    ],
    wellArchitected: ['SEC04-BP01'],
  },
  {
    id: 'vpc-flow-logs',
    domain: 'logging-detection',
    title: 'Record network flows',
    summary:
      'Every VPC writes flow logs to S3 or CloudWatch Logs, at least for rejected traffic, so that it can be told who talked to whom.',
    why: 'Flow logs show scans, connections to unexpected addresses and data on its way out. After an incident they are often the only record of what else the intruder reached.',
    howToFix:
      'Create a flow log per VPC that delivers to the central log bucket; rejected traffic costs least, all traffic helps most. Put it into the module that creates VPCs. Query it with Athena when something looks wrong.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 create-flow-logs --resource-type VPC --resource-ids <vpc-id> --traffic-type ALL --log-destination-type s3 --log-destination arn:aws:s3:::<log-bucket>/flow-logs/',
      },
      {
        kind: 'cdk',
        text: "vpc.addFlowLog('Flows', { destination: ec2.FlowLogDestination.toS3(logBucket), trafficType: ec2.FlowLogTrafficType.ALL });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Logging IP traffic with VPC Flow Logs',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
      },
    ],
    wellArchitected: ['SEC04-BP01'],
  },
  {
    id: 'log-centralization',
    domain: 'logging-detection',
    title: 'Keep logs central, protected and long enough',
    summary:
      'Logs go to a central place outside of the reach of the workload. The trail bucket is private and logs its own accesses, trails also feed CloudWatch Logs, and log groups are kept for the agreed time.',
    why: 'An intruder with rights in an account deletes its logs first. Logs in another account survive, and logs kept for a year still show how an intrusion found today began.',
    howToFix:
      'Keep a log archive account whose buckets accept deliveries and refuse deletion. Block public access on the trail bucket and log its accesses. Connect the trail to a log group so that alarms can read it. Set a retention on every log group, a year or what your standard asks for.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws logs put-retention-policy --log-group-name <group> --retention-in-days 365\naws cloudtrail update-trail --name <trail> --cloud-watch-logs-log-group-arn <group-arn> --cloud-watch-logs-role-arn <role-arn>\naws s3api put-bucket-logging --bucket <trail-bucket> --bucket-logging-status \'{"LoggingEnabled":{"TargetBucket":"<access-log-bucket>","TargetPrefix":"trail/"}}\'',
      },
      {
        kind: 'cdk',
        text: "new logs.LogGroup(this, 'Logs', { retention: logs.RetentionDays.ONE_YEAR });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Sending CloudTrail events to CloudWatch Logs',
        url: `${TRAIL_GUIDE}/send-cloudtrail-events-to-cloudwatch-logs.html`,
      },
    ],
    wellArchitected: ['SEC04-BP02'],
  },
  {
    id: 'service-logging',
    domain: 'logging-detection',
    title: 'Turn on the logs of each service',
    summary:
      'Load balancers, APIs, distributions, databases, clusters, buckets, firewalls, workflows and other services write the access, audit and error logs that an investigation would need. Most services write none until asked.',
    why: 'CloudTrail tells who changed a service and not who used it. Whether a stolen password read the database, or which client sent the request that broke the API, is only in the log of the service itself.',
    howToFix:
      'Switch the log on where the control names it: access logs of load balancers and stages, exported database logs, the audit log of the cluster, data events of buckets in the trail. Send them to the central bucket or a log group with a retention, and put the setting into your modules so that new resources have it from the start.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=access_logs.s3.enabled,Value=true Key=access_logs.s3.bucket,Value=<bucket>\naws rds modify-db-instance --db-instance-identifier <id> --cloudwatch-logs-export-configuration \'{"EnableLogTypes":["postgresql","upgrade"]}\'\naws eks update-cluster-config --name <cluster> --logging \'{"clusterLogging":[{"types":["audit","authenticator"],"enabled":true}]}\'',
      },
      {
        kind: 'cdk',
        text: "loadBalancer.logAccessLogs(logBucket);\nnew rds.DatabaseInstance(this, 'Db', { ...props, cloudwatchLogsExports: ['postgresql'] });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Access logs for Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
      },
      {
        title: 'Publishing database logs to CloudWatch Logs',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
      },
    ],
    wellArchitected: ['SEC04-BP01'],
  },
  {
    id: 'security-alarms',
    domain: 'logging-detection',
    title: 'Alarm on security events',
    summary:
      'Events that should be rare raise an alarm that reaches a person: use of the root user, refused calls, sign-ins without a second factor, and changes of policies, trails, keys, networks and recorders. Every alarm has an action, and actions are switched on.',
    why: 'A log that nobody reads detects nothing. These events are few in a healthy account, so that an alarm on each costs little attention and shortens the time until somebody looks.',
    howToFix:
      'Deploy the metric filters and alarms on the log group of the organization trail once, instead of in every account, and route them to the on-call topic. Give each existing alarm an action or delete it, and switch actions on again after maintenance.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws logs put-metric-filter --log-group-name <trail-group> --filter-name root-use --filter-pattern \'{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }\' --metric-transformations metricName=RootUse,metricNamespace=Security,metricValue=1\naws cloudwatch put-metric-alarm --alarm-name root-use --namespace Security --metric-name RootUse --statistic Sum --period 300 --evaluation-periods 1 --threshold 1 --comparison-operator GreaterThanOrEqualToThreshold --alarm-actions <topic-arn>',
      },
      {
        kind: 'cli',
        text: 'aws cloudwatch enable-alarm-actions --alarm-names <alarm>',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Alarms for CloudTrail events',
        url: `${TRAIL_GUIDE}/cloudwatch-alarms-for-cloudtrail.html`,
      },
    ],
    wellArchitected: ['SEC04-BP03'],
  },
  {
    id: 'operational-monitoring',
    domain: 'logging-detection',
    title: 'Collect metrics, traces and events',
    summary:
      'Services emit the metrics, traces and events from which a disturbance can be seen and explained: enhanced metrics of databases, brokers and clusters, tracing of APIs and functions, notifications about databases and buckets.',
    why: 'Attacks often show first as load, errors or latency. A trace through API and functions tells within minutes whether a strange pattern is a fault or an intruder.',
    howToFix:
      'Switch on the finer metrics where the control names them, tracing on stages and functions, Container Insights on clusters, and event subscriptions for databases that end at a topic somebody reads. Start with production; development seldom needs them.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ecs update-cluster-settings --cluster <cluster> --settings name=containerInsights,value=enabled\naws lambda update-function-configuration --function-name <function> --tracing-config Mode=Active\naws rds modify-db-instance --db-instance-identifier <id> --monitoring-interval 60 --monitoring-role-arn <role-arn>',
      },
      {
        kind: 'cdk',
        text: "new lambda.Function(this, 'Fn', { ...props, tracing: lambda.Tracing.ACTIVE });\nnew ecs.Cluster(this, 'Cluster', { vpc, containerInsightsV2: ecs.ContainerInsights.ENABLED });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is Amazon CloudWatch?',
        url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/WhatIsCloudWatch.html',
      },
    ],
    wellArchitected: ['REL06-BP01', 'SEC04-BP02'],
  },
  {
    id: 'threat-detection',
    domain: 'logging-detection',
    title: 'Detect threats with GuardDuty',
    summary:
      'GuardDuty watches every account and Region, with the protection plans for the services that run there: S3, EKS, Lambda, databases, malware on volumes, and the runtime of instances and containers. Its findings are handled and archived, not piled up.',
    why: 'GuardDuty sees in logs what rules on configuration cannot: stolen credentials in use, mining, contact with known bad addresses, unusual reads. A finding that stays open for weeks is an alarm that nobody answered.',
    howToFix:
      'Delegate an administrator account, enable GuardDuty for all accounts and new ones in every Region, and switch on the plans for what you run. Route findings of medium and higher severity to the on-call tool, fix or archive each, and suppress what you proved harmless with a narrow filter.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws guardduty create-detector --enable\naws guardduty update-organization-configuration --detector-id <detector-id> --auto-enable-organization-members ALL --features \'[{"Name":"S3_DATA_EVENTS","AutoEnable":"ALL"},{"Name":"RUNTIME_MONITORING","AutoEnable":"ALL"}]\'',
      },
      {
        kind: 'console',
        text: 'GuardDuty > Accounts > Enable for all accounts; then Protection plans, one by one.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is Amazon GuardDuty?',
        url: 'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
      },
    ],
    wellArchitected: ['SEC04-BP03'],
  },
  {
    id: 'security-hub',
    domain: 'logging-detection',
    title: 'Gather findings in Security Hub',
    summary:
      'Security Hub checks every account and Region against the standards that you chose, and collects the findings of GuardDuty, Inspector, Macie, Access Analyzer and other products in one format and one Region.',
    why: 'Findings spread over accounts, Regions and consoles are not compared and not finished. This scorecard, too, sees only what Security Hub and Config report: where they are off, nothing is known.',
    howToFix:
      'Delegate an administrator, use central configuration to enable Security Hub and the standards for all accounts, and set one aggregation Region. Switch single controls off only with a written reason, so that a hole is a decision and not an accident.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws securityhub enable-security-hub --enable-default-standards\naws securityhub create-finding-aggregator --region-linking-mode ALL_REGIONS',
      },
      {
        kind: 'console',
        text: 'Security Hub CSPM > Configuration > Start central configuration, in the account of the delegated administrator.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Foundational Security Best Practices standard',
        url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-standards-fsbp.html',
      },
    ],
    wellArchitected: ['SEC04-BP02', 'SEC04-BP03'],
  },
];
