import { accountControls } from './account';
import { analyticsControls } from './analytics';
import { apisControls } from './apis';
import { appPlatformsControls } from './appPlatforms';
import { autoScalingControls } from './autoScaling';
import { backupControls } from './backup';
import { bedrockControls } from './bedrock';
import { certificatesControls } from './certificates';
import { cloudTrailControls } from './cloudTrail';
import { cloudWatchControls } from './cloudWatch';
import { cognitoControls } from './cognito';
import { dataMovementControls } from './dataMovement';
import { detectionControls } from './detection';
import { developerToolsControls } from './developerTools';
import { dynamoDbControls } from './dynamoDb';
import { ec2Controls } from './ec2';
import { ecrControls } from './ecr';
import { ecsControls } from './ecs';
import { edgeControls } from './edge';
import { eksControls } from './eks';
import { elastiCacheControls } from './elastiCache';
import { endUserServicesControls } from './endUserServices';
import { fileSystemsControls } from './fileSystems';
import { graphAndDocumentDatabasesControls } from './graphAndDocumentDatabases';
import { iamControls } from './iam';
import { iotControls } from './iot';
import { kmsControls } from './kms';
import { lambdaControls } from './lambda';
import { loadBalancingControls } from './loadBalancing';
import { messagingControls } from './messaging';
import { networkFirewallControls } from './networkFirewall';
import { rdsControls } from './rds';
import { redshiftControls } from './redshift';
import { s3Controls } from './s3';
import { sageMakerControls } from './sageMaker';
import { searchControls } from './search';
import { secretsManagerControls } from './secretsManager';
import { streamingControls } from './streaming';
import { systemsManagerControls } from './systemsManager';
import { wafControls } from './waf';
import type { SecurityHubRow } from './SecurityHubRow';

/** The rows of all Security Hub controls, service by service. @internal */
export function securityHubRows(): SecurityHubRow[] {
  return [
    ...accountControls,
    ...analyticsControls,
    ...apisControls,
    ...appPlatformsControls,
    ...autoScalingControls,
    ...backupControls,
    ...bedrockControls,
    ...certificatesControls,
    ...cloudTrailControls,
    ...cloudWatchControls,
    ...cognitoControls,
    ...dataMovementControls,
    ...detectionControls,
    ...developerToolsControls,
    ...dynamoDbControls,
    ...ec2Controls,
    ...ecrControls,
    ...ecsControls,
    ...edgeControls,
    ...eksControls,
    ...elastiCacheControls,
    ...endUserServicesControls,
    ...fileSystemsControls,
    ...graphAndDocumentDatabasesControls,
    ...iamControls,
    ...iotControls,
    ...kmsControls,
    ...lambdaControls,
    ...loadBalancingControls,
    ...messagingControls,
    ...networkFirewallControls,
    ...rdsControls,
    ...redshiftControls,
    ...s3Controls,
    ...sageMakerControls,
    ...searchControls,
    ...secretsManagerControls,
    ...streamingControls,
    ...systemsManagerControls,
    ...wafControls,
  ];
}
