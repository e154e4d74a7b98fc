import type { PracticeText } from './PracticeText';

const BACKUP_GUIDE = 'https://docs.aws.amazon.com/aws-backup/latest/devguide';
const WHITEPAPERS = 'https://docs.aws.amazon.com/whitepapers/latest';

/** Practices of the domain `resilience-recovery`. @internal */
export const resilienceRecoveryPractices: readonly PracticeText[] = [
  {
    id: 'backup-and-versioning',
    domain: 'resilience-recovery',
    title: 'Back up data and protect it from deletion',
    summary:
      'Databases, tables, volumes, file systems and buckets are in a backup plan or back themselves up, keep versions long enough, and cannot be deleted in one step: deletion protection, termination protection and MFA delete are on.',
    why: 'Ransomware, a faulty release and a wrong click all end in missing data. Only a copy from before the event brings it back, and protection from deletion stops the wrong click altogether.',
    howToFix:
      'Tag the resources and let one backup plan select them by tag. Switch on point-in-time recovery of tables, automated backups with seven days or more, and versioning of buckets. Set deletion protection on databases, tables, load balancers and user pools, and termination protection on stacks.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws dynamodb update-continuous-backups --table-name <table> --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true\naws rds modify-db-instance --db-instance-identifier <id> --backup-retention-period 7 --deletion-protection --apply-immediately\naws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled',
      },
      {
        kind: 'cli',
        text: 'aws elbv2 modify-load-balancer-attributes --load-balancer-arn <arn> --attributes Key=deletion_protection.enabled,Value=true\naws cloudformation update-termination-protection --stack-name <stack> --enable-termination-protection',
      },
      {
        kind: 'cdk',
        text: "const plan = backup.BackupPlan.daily35DayRetention(this, 'Plan');\nplan.addSelection('Tagged', { resources: [backup.BackupResource.fromTag('backup', 'daily')] });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is AWS Backup?',
        url: `${BACKUP_GUIDE}/whatisbackup.html`,
      },
      {
        title: 'Versioning in S3',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
      },
    ],
    wellArchitected: ['REL09-BP01', 'REL09-BP03'],
  },
  {
    id: 'cross-region-replication',
    domain: 'resilience-recovery',
    title: 'Replicate critical data to another Region',
    summary:
      'Data that the business cannot lose exists in a second Region: buckets replicate their objects, and global endpoints replicate events.',
    why: 'A Region can be disturbed for hours, and a fault in an account can reach all its zones. A replica in another Region, best in another account, is out of the reach of both.',
    howToFix:
      'Decide by the recovery objectives which data deserves a second Region, and check that law allows it there. Configure replication of the buckets, with the replication of delete markers off, and copy rules in the backup plan for the rest. Ask for a waiver where one Region is a decision.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws s3api put-bucket-replication --bucket <bucket> --replication-configuration \'{"Role":"<role-arn>","Rules":[{"ID":"all","Status":"Enabled","Priority":1,"Filter":{"Prefix":""},"DeleteMarkerReplication":{"Status":"Disabled"},"Destination":{"Bucket":"arn:aws:s3:::<replica>"}}]}\'',
      },
      {
        kind: 'cdk',
        text: "new s3.Bucket(this, 'Data', { versioned: true, replicationRules: [{ destination: replica }] });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Replicating objects',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
      },
    ],
    wellArchitected: ['REL10-BP01', 'REL13-BP02'],
  },
  {
    id: 'recovery-testing',
    domain: 'resilience-recovery',
    title: 'Test restores and practise recovery',
    summary:
      'Restores are tried on a schedule and finish within the promised time, and the team practises the recovery of the whole service: data, configuration, names and dependencies.',
    why: 'Backups that nobody restored fail when they are needed: a missing key, an incompatible version, a day of copying that the plan counts as an hour. A drill finds this while it is harmless.',
    howToFix:
      'Create a restore testing plan in AWS Backup that restores the protected resources and measures the time. Once or twice a year restore the whole service into an empty account from the documents alone, note what was missing, and mend it.',
    fixes: [
      {
        kind: 'console',
        text: 'AWS Backup > Restore testing > Create restore testing plan; then assign resources by tag and add a validation that reads the restored data.',
      },
      {
        kind: 'cli',
        text: 'aws backup create-restore-testing-plan --restore-testing-plan \'{"RestoreTestingPlanName":"weekly","ScheduleExpression":"cron(0 5 ? * SUN *)","RecoveryPointSelection":{"Algorithm":"LATEST_WITHIN_WINDOW","IncludeVaults":["*"],"RecoveryPointTypes":["SNAPSHOT","CONTINUOUS"]}}\'',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Was the service restored from its backups within the last year, by the written procedure, and did it work within the promised time?',
      periodDays: 365,
      level: 'service',
    },
    references: [
      {
        title: 'Restore testing',
        url: `${BACKUP_GUIDE}/restore-testing.html`,
      },
    ],
    wellArchitected: ['REL09-BP04', 'REL13-BP03'],
  },
  {
    id: 'recovery-objectives',
    domain: 'resilience-recovery',
    title: 'Agree on recovery time and recovery point',
    summary:
      'The service has a recovery time objective and a recovery point objective that the business agreed to. Backup plans run often enough for it, and every protected resource has a recent recovery point.',
    why: 'Without a number every backup looks sufficient until the loss. A recovery point of one hour with backups once a day is a promise that the architecture breaks.',
    howToFix:
      'Ask the owner of the business process how long it can stand still and how much data it can enter again. Write both numbers into the catalog entry or runbook, set the frequency and retention of the backup plan from them, and set the parameters of the Config rules to the same values.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws backup list-recovery-points-by-resource --resource-arn <arn> --max-results 1\naws backup get-backup-plan --backup-plan-id <plan-id>',
      },
    ],
    mode: 'mixed',
    attestation: {
      question:
        'Are recovery time and recovery point objectives written down for this service, agreed with the business, and met by design?',
      periodDays: 365,
      level: 'service',
    },
    references: [
      {
        title: 'Disaster recovery of workloads on AWS',
        url: `${WHITEPAPERS}/disaster-recovery-workloads-on-aws/disaster-recovery-workloads-on-aws.html`,
      },
    ],
    wellArchitected: ['REL13-BP01', 'REL09-BP03'],
  },
  {
    id: 'high-availability-failover',
    domain: 'resilience-recovery',
    title: 'Run across zones and fail over',
    summary:
      'Load balancers, groups, databases, caches, brokers, firewalls, file systems and functions spread over two or more Availability Zones and fail over without an action by a person. Capacity follows demand.',
    why: 'Zones fail, and instances more often. A service in one zone is down until somebody rebuilds it, while one in three only slows down for a minute.',
    howToFix:
      'Add subnets in other zones to groups and load balancers, switch on Multi-AZ of databases and automatic failover of caches, give search domains three data and three dedicated nodes, and use health checks of the load balancer in groups. Then stop one instance in working hours to see that it works.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws rds modify-db-instance --db-instance-identifier <id> --multi-az --apply-immediately\naws autoscaling update-auto-scaling-group --auto-scaling-group-name <group> --vpc-zone-identifier <subnet-a>,<subnet-b> --health-check-type ELB --health-check-grace-period 120\naws elasticache modify-replication-group --replication-group-id <id> --automatic-failover-enabled --multi-az-enabled --apply-immediately',
      },
      {
        kind: 'cdk',
        text: "new rds.DatabaseInstance(this, 'Db', { ...props, multiAz: true });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'AWS fault isolation boundaries',
        url: `${WHITEPAPERS}/aws-fault-isolation-boundaries/abstract-and-introduction.html`,
      },
    ],
    wellArchitected: ['REL10-BP01', 'REL11-BP02'],
  },
];
