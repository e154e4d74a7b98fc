import { ConfigServiceClient } from '@aws-sdk/client-config-service';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { AwsCredentials, AwsJob } from '../credentials/AwsCredentials';
import type { Throttle } from '../throttle/Throttle';
import { AwsCaller } from './AwsCaller';
import type { CallObserver } from './CallObserver';
import type { Timer } from './Timer';
import { CUSTOM_USER_AGENT } from './userAgent';
import { withoutLogger } from './withoutLogger';

/** The services that are called, by their names in quotas and IAM actions. @internal */
export interface AwsClients {
  securityhub: SecurityHubClient;
  config: ConfigServiceClient;
  ssm: SSMClient;
  organizations: OrganizationsClient;
  tagging: ResourceGroupsTaggingAPIClient;
  sqs: SQSClient;
}

interface ClientSettings {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  customUserAgent: [string, string][];
  maxAttempts: number;
}

const CREATE: {
  [S in keyof AwsClients]: (settings: ClientSettings) => AwsClients[S];
} = {
  securityhub: settings => new SecurityHubClient(settings),
  config: settings => new ConfigServiceClient(settings),
  ssm: settings => new SSMClient(settings),
  organizations: settings => new OrganizationsClient(settings),
  tagging: settings => new ResourceGroupsTaggingAPIClient(settings),
  // Queues are called at the endpoint of the region, as all services are, and not at whatever host their URL names.
  sqs: settings => new SQSClient({ ...settings, useQueueUrlAsEndpoint: false }),
};

/** Where and as whom to call. @internal */
export interface ConnectOptions {
  accountId: string;
  region: string;
  job: AwsJob;
  signal: AbortSignal;
}

/** Makes callers with credentials, throttle and retries. @internal */
export class AwsConnector {
  readonly #options: {
    credentials: AwsCredentials;
    throttle: Throttle;
    timer: Timer;
    random: () => number;
    requestTimeoutMs: number;
    observer?: CallObserver;
  };

  constructor(options: {
    credentials: AwsCredentials;
    throttle: Throttle;
    timer: Timer;
    random: () => number;
    requestTimeoutMs: number;
    observer?: CallObserver;
  }) {
    this.#options = options;
  }

  /**
   * A caller of one service, to be closed at the end of the visit.
   *
   * @throws CollectionError when there are no credentials for the account
   */
  async connect<S extends keyof AwsClients>(
    service: S,
    options: ConnectOptions,
  ): Promise<AwsCaller<AwsClients[S]>> {
    const { credentials, ...shared } = this.#options;
    const { accountId, region, job, signal } = options;
    const identity = await credentials.identityFor({ accountId, job });
    return new AwsCaller<AwsClients[S]>({
      ...shared,
      service,
      accountId,
      region,
      signal,
      identity: identity.name,
      renewCredentials: identity.invalidate,
      createClient: () =>
        withoutLogger(
          CREATE[service]({
            region,
            credentials: identity.provider,
            customUserAgent: CUSTOM_USER_AGENT,
            maxAttempts: 1,
          }),
        ),
    });
  }
}
