import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { settings } from './settings.ts';

/** The bucket that the access logs of buckets and load balancers go to. */
export class AccessLogs extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      lifecycleRules: [
        {
          id: 'end-of-retention',
          expiration: Duration.days(settings.logRetentionDays),
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      this,
      'A bucket of access logs does not log access to itself: each log would write another.',
      'cdk-validator-cfnguard::s3_bucket_logging_enabled_check',
    );
    acknowledge(
      this,
      'Load balancers deliver their access logs only into buckets with keys that S3 manages.',
      'NIST.800.53.R5-S3DefaultEncryptionKMS',
      'cdk-validator-cfnguard::s3_bucket_default_encryption_kms_check',
    );
    acknowledge(
      this,
      'S3 does not deliver access logs into a bucket with a default retention of Object Lock; versions are kept instead.',
      'cdk-validator-cfnguard::s3_bucket_object_lock_enabled_check',
    );
    acknowledge(
      this,
      'Each request to the service writes a log, and nothing waits for one.',
      'cdk-validator-cfnguard::s3_event_notifications_enabled_check',
    );
    acknowledge(
      this,
      'Access logs are copied to another region by the organisation, when it asks for it; they are no data of this service.',
      'NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }
}
