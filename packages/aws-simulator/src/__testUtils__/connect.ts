import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { demoOrganization } from '../identity/demoOrganization';

/** Credentials of a client under test. */
export interface TestCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Real SDK clients that talk to a simulator, without retries. */
export function clientsOf(
  url: string,
  credentials: TestCredentials,
  region = 'eu-west-1',
) {
  const options = { endpoint: url, region, credentials, maxAttempts: 1 };
  return {
    sts: new STSClient(options),
    organizations: new OrganizationsClient({ ...options, region: 'us-east-1' }),
    securityHub: new SecurityHubClient(options),
    config: new ConfigServiceClient(options),
    ssm: new SSMClient(options),
    sqs: new SQSClient(options),
    tagging: new ResourceGroupsTaggingAPIClient(options),
  };
}

/** Takes on a role as the portal does. */
export async function assume(
  url: string,
  roleArn: string,
): Promise<TestCredentials> {
  const { sts } = clientsOf(url, demoOrganization.portalCredentials);
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: roleArn,
      RoleSessionName: 'simulator-test',
      ExternalId: demoOrganization.externalId,
    }),
  );
  return {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken,
  };
}

/** ARN of the reader role of an account. */
export function memberRoleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role/${demoOrganization.memberRoleName}`;
}
