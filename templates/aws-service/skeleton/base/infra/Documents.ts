import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

/** The bucket with the documents that the service keeps. */
export class Documents extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    options: { key: IKey; accessLogs: IBucket },
  ) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      bucketKeyEnabled: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: options.key,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: options.accessLogs,
      serverAccessLogsPrefix: 'documents/',
      versioned: true,
      lifecycleRules: [
        {
          id: 'old-versions',
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // The property itself: the construct's own switch would add a function to the stack that sets it.
    const bucket = this.node.defaultChild;
    if (bucket instanceof CfnBucket) {
      bucket.notificationConfiguration = {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      };
    }
    acknowledge(
      this,
      'Documents may be changed and deleted; versions and a vault out of which nothing is deleted by hand keep what was lost.',
      'cdk-validator-cfnguard::s3_bucket_object_lock_enabled_check',
    );
    acknowledge(
      this,
      'Documents are versioned and in the daily backup; a copy in another region is for services whose recovery objectives ask for one.',
      'NIST.800.53.R5-S3BucketReplicationEnabled',
    );
  }
}
