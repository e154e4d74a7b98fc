import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { CUSTOM_USER_AGENT } from '../clients/userAgent';

// STS answers in well under a second; a connection that hangs must not hold a visit.
const TIMEOUT_MS = 30_000;

/**
 * Credentials of a role, assumed by the credentials given.
 *
 * @param options - `region` is where STS is asked: a regional endpoint, as the global one issues tokens that opt-in
 * regions refuse
 * @internal
 */
export function assumeRole(options: {
  roleArn: string;
  externalId?: string;
  region: string;
  base: AwsCredentialIdentityProvider;
}): AwsCredentialIdentityProvider {
  return async () => {
    const client = new STSClient({
      region: options.region,
      credentials: options.base,
      customUserAgent: CUSTOM_USER_AGENT,
    });
    try {
      const { Credentials: issued } = await client.send(
        new AssumeRoleCommand({
          RoleArn: options.roleArn,
          RoleSessionName: 'backstage-security-scorecards',
          ExternalId: options.externalId,
        }),
        { abortSignal: AbortSignal.timeout(TIMEOUT_MS) },
      );
      if (!issued?.AccessKeyId || !issued.SecretAccessKey) {
        throw new Error(`STS sent no credentials for ${options.roleArn}`);
      }
      return {
        accessKeyId: issued.AccessKeyId,
        secretAccessKey: issued.SecretAccessKey,
        sessionToken: issued.SessionToken,
        expiration: issued.Expiration,
      };
    } finally {
      client.destroy();
    }
  };
}
