import type { PracticeText } from './PracticeText';

const KMS_GUIDE = 'https://docs.aws.amazon.com/kms/latest/developerguide';

/** Practices of the domain `data-protection`. @internal */
export const dataProtectionPractices: readonly PracticeText[] = [
  {
    id: 'encryption-at-rest',
    domain: 'data-protection',
    title: 'Encrypt stored data',
    summary:
      'Volumes, buckets, file systems, streams, queues, topics, trails, build output and other stores are encrypted at rest, with a KMS key of your own where the check asks for one. New volumes are encrypted by default.',
    why: 'Encryption makes a copied volume or a lost disk worthless, and a KMS key adds a second permission to every read: who may read the store but not use the key reads nothing.',
    howToFix:
      'Switch on encryption by default per Region for EBS and set a default key for buckets, so that new data is right from now on. Existing volumes and file systems are encrypted by copying: snapshot, encrypted copy, replace. Choose a key of your own where you need its policy, its rotation or its deletion, and give the workload kms:Decrypt before you switch.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws ec2 enable-ebs-encryption-by-default\naws ec2 copy-snapshot --source-region <region> --source-snapshot-id <snap-id> --encrypted --kms-key-id <key-arn>\naws s3api put-bucket-encryption --bucket <bucket> --server-side-encryption-configuration \'{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":"<key-arn>"},"BucketKeyEnabled":true}]}\'',
      },
      {
        kind: 'cli',
        text: 'aws sqs set-queue-attributes --queue-url <url> --attributes SqsManagedSseEnabled=true\naws sns set-topic-attributes --topic-arn <arn> --attribute-name KmsMasterKeyId --attribute-value <key-id>\naws logs associate-kms-key --log-group-name <group> --kms-key-id <key-arn>',
      },
      {
        kind: 'cdk',
        text: "new s3.Bucket(this, 'Data', { encryption: s3.BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Encryption by default for EBS',
        url: 'https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html',
      },
      {
        title: 'Server-side encryption in S3',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/serv-side-encryption.html',
      },
    ],
    wellArchitected: ['SEC08-BP02', 'SEC08-BP03'],
  },
  {
    id: 'database-encryption',
    domain: 'data-protection',
    title: 'Encrypt databases',
    summary:
      'Relational, document, graph, search and key-value databases, warehouses and caches are encrypted at rest. For most engines this is decided when they are created.',
    why: 'Databases hold the data that an attacker wants most, and their storage, replicas and exports inherit the setting of the original. An unencrypted one makes all its copies unencrypted.',
    howToFix:
      'RDS, Aurora, DocumentDB and Neptune cannot be encrypted in place: copy a snapshot with a key, restore from the copy, test, and switch the clients over in a maintenance window. Redshift and OpenSearch can be changed in place. Set encryption in the template or module that creates databases, so that no new one is plain.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws rds copy-db-snapshot --source-db-snapshot-identifier <snapshot> --target-db-snapshot-identifier <snapshot>-encrypted --kms-key-id <key-arn>\naws rds restore-db-instance-from-db-snapshot --db-instance-identifier <new-id> --db-snapshot-identifier <snapshot>-encrypted\naws redshift modify-cluster --cluster-identifier <id> --encrypted --kms-key-id <key-arn>',
      },
      {
        kind: 'cdk',
        text: "new rds.DatabaseInstance(this, 'Db', { ...props, storageEncrypted: true, storageEncryptionKey: key });\nnew dynamodb.TableV2(this, 'Table', { ...keys, encryption: dynamodb.TableEncryptionV2.customerManagedKey(key) });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Encrypting Amazon RDS resources',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
      },
    ],
    wellArchitected: ['SEC08-BP02'],
  },
  {
    id: 'backup-encryption',
    domain: 'data-protection',
    title: 'Encrypt backups and snapshots',
    summary:
      'Recovery points of AWS Backup and snapshots of databases are encrypted like the data that they were taken from.',
    why: 'A snapshot is the whole database in one object that can be copied and shared. Old plain snapshots often survive the encryption of the database itself.',
    howToFix:
      'Encrypt the source first, so that new backups follow. Copy the old snapshots that you must keep with a key, check that the copy restores, and delete the plain originals. Give each backup vault a key of its own.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws rds copy-db-cluster-snapshot --source-db-cluster-snapshot-identifier <snapshot> --target-db-cluster-snapshot-identifier <snapshot>-encrypted --kms-key-id <key-arn>\naws rds delete-db-cluster-snapshot --db-cluster-snapshot-identifier <snapshot>',
      },
      {
        kind: 'cdk',
        text: "new backup.BackupVault(this, 'Vault', { encryptionKey: key });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Encryption for backups in AWS Backup',
        url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
      },
    ],
    wellArchitected: ['REL09-BP02', 'SEC08-BP02'],
  },
  {
    id: 'encryption-in-transit',
    domain: 'data-protection',
    title: 'Encrypt data in transit',
    summary:
      'Clients, services, databases and nodes of a cluster talk over current TLS, plain connections are refused or redirected, and certificates are valid, strong and renewed in time. Tunnels to other sites use IKEv2.',
    why: 'Whoever sits on the path reads plain traffic and can change it, inside of a network as well. An expired certificate stops the service, and an outdated protocol makes encryption an illusion.',
    howToFix:
      'Redirect HTTP to HTTPS, choose the recommended TLS policy for listeners, domain names and distributions, and use certificates of ACM that renew themselves. Force TLS on the database by its parameter (rds.force_ssl, require_secure_transport) after the clients were switched. Deny requests without TLS in bucket policies. Turn on encryption between nodes of search domains, brokers and jobs.',
    fixes: [
      {
        kind: 'cli',
        text: "aws elbv2 modify-listener --listener-arn <http-listener-arn> --default-actions 'Type=redirect,RedirectConfig={Protocol=HTTPS,Port=443,StatusCode=HTTP_301}'\naws rds modify-db-parameter-group --db-parameter-group-name <group> --parameters ParameterName=rds.force_ssl,ParameterValue=1,ApplyMethod=immediate",
      },
      {
        kind: 'policy',
        text: '{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::<bucket>", "arn:aws:s3:::<bucket>/*"], "Condition": { "Bool": { "aws:SecureTransport": "false" } } }',
      },
      {
        kind: 'cdk',
        text: 'loadBalancer.addRedirect();\nloadBalancer.addListener("Https", { port: 443, certificates: [certificate], sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS, defaultTargetGroups: [targets] });',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'TLS connections to Amazon RDS',
        url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
      },
      {
        title: 'What is AWS Certificate Manager?',
        url: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html',
      },
    ],
    wellArchitected: ['SEC09-BP01', 'SEC09-BP02'],
  },
  {
    id: 'key-management',
    domain: 'data-protection',
    title: 'Control and rotate encryption keys',
    summary:
      'KMS keys rotate their material, are not scheduled for deletion unless somebody means it, and are usable by named principals only. No policy allows decryption with all keys.',
    why: 'Encryption is worth as much as the control over its keys. A principal that may decrypt with every key reads everything, and a deleted key takes its data with it for good.',
    howToFix:
      'Enable yearly rotation on symmetric keys of your own. Cancel deletions that nobody confirms. In IAM policies replace the resource * of kms:Decrypt and kms:ReEncryptFrom by the keys of the workload, and keep principals in key policies to roles of your accounts. Separate who administers a key from who uses it.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws kms enable-key-rotation --key-id <key-id>\naws kms cancel-key-deletion --key-id <key-id>\naws kms get-key-policy --key-id <key-id> --policy-name default --output text',
      },
      {
        kind: 'cdk',
        text: "new kms.Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });",
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Rotating AWS KMS keys',
        url: `${KMS_GUIDE}/rotate-keys.html`,
      },
      { title: 'Key policies', url: `${KMS_GUIDE}/key-policies.html` },
    ],
    wellArchitected: ['SEC08-BP01'],
  },
  {
    id: 'client-side-encryption',
    domain: 'data-protection',
    title: 'Encrypt the most sensitive fields before they leave the client',
    summary:
      'The fields whose disclosure would do most harm, such as payment or health data, are encrypted by the application before any store, queue or log receives them.',
    why: 'Server-side encryption protects against lost disks and not against a query with valid permissions. A field that the application encrypted stays unreadable for database administrators, for backups and for whoever gets past the API.',
    howToFix:
      'Decide with the data owner which fields deserve it. Use the AWS Encryption SDK, the S3 Encryption Client or the Database Encryption SDK with data keys from KMS instead of a scheme of your own, keep the key away from the roles that only move the data, and write down how the keys are rotated and how the data is searched.',
    fixes: [
      {
        kind: 'console',
        text: 'KMS > Customer managed keys > Create key, with Encrypt and Decrypt for the application role alone; then configure the Encryption SDK with the ARN of the key.',
      },
    ],
    mode: 'attested',
    attestation: {
      question:
        'Are the fields whose disclosure would do most harm encrypted by the application itself, or is it written down that the service handles no such data?',
      periodDays: 365,
      level: 'service',
    },
    references: [
      {
        title: 'AWS Encryption SDK',
        url: 'https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/introduction.html',
      },
    ],
    wellArchitected: ['SEC07-BP02', 'SEC08-BP02'],
  },
  {
    id: 'data-classification',
    domain: 'data-protection',
    title: 'Know where sensitive data is',
    summary:
      'Data stores are classified, and Macie samples buckets for personal, financial and credential data, so that sensitive data in an unexpected place is found.',
    why: 'Protection follows from what the data is. Copies for tests, exports and logs carry sensitive data into buckets that nobody protects accordingly, because nobody knows.',
    howToFix:
      'Enable Macie with automated sensitive data discovery for the organization. Compare its findings with what the owners of the buckets believe is in them, move or delete what does not belong there, and tag stores with their class so that policies can use it.',
    fixes: [
      {
        kind: 'cli',
        text: "aws macie2 enable-macie\naws macie2 update-automated-discovery-configuration --status ENABLED\naws s3api put-bucket-tagging --bucket <bucket> --tagging 'TagSet=[{Key=data-class,Value=confidential}]'",
      },
      {
        kind: 'console',
        text: 'Macie > Get started > Enable; then Settings > Automated sensitive data discovery > Enable.',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'What is Amazon Macie?',
        url: 'https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html',
      },
    ],
    wellArchitected: ['SEC07-BP01', 'SEC07-BP03'],
  },
  {
    id: 'data-lifecycle',
    domain: 'data-protection',
    title: 'Keep data no longer than needed',
    summary:
      'Retention and deletion are decided per kind of data and enforced by lifecycle rules: buckets expire objects and old versions, and registries expire images that nobody runs.',
    why: 'Data that was deleted in time cannot leak, and law often demands the deletion. Versioned buckets without rules keep every old version for ever, with its cost and its secrets.',
    howToFix:
      'Agree on retention with the data owner. Add lifecycle rules that expire objects, old versions and unfinished uploads, and move what must stay to a colder class. Give image repositories a policy that keeps the last releases.',
    fixes: [
      {
        kind: 'cli',
        text: 'aws s3api put-bucket-lifecycle-configuration --bucket <bucket> --lifecycle-configuration \'{"Rules":[{"ID":"old-versions","Status":"Enabled","Filter":{"Prefix":""},"NoncurrentVersionExpiration":{"NoncurrentDays":90},"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":7}}]}\'',
      },
      {
        kind: 'cdk',
        text: 'bucket.addLifecycleRule({ noncurrentVersionExpiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(7) });\nrepository.addLifecycleRule({ maxImageCount: 30 });',
      },
    ],
    mode: 'automated',
    references: [
      {
        title: 'Managing the lifecycle of objects',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
      },
      {
        title: 'Lifecycle policies in Amazon ECR',
        url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html',
      },
    ],
    wellArchitected: ['SEC07-BP04'],
  },
];
