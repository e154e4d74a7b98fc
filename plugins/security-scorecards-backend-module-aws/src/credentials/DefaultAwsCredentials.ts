import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { Config } from '@backstage/config';
import { toError } from '@backstage/errors';
import {
  type AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import { CollectionError } from 'backstage-plugin-security-scorecards-node';
import type { AwsSettings, RoleSettings } from '../config/AwsSettings';
import { CachedCredentials } from './CachedCredentials';
import { assumeRole } from './assumeRole';
import type { AwsCredentials, AwsIdentity, AwsJob } from './AwsCredentials';

/**
 * Credentials of Backstage's `aws` section by account id; a job that has a role of its own assumes that role with the
 * credentials of `aws.mainAccount`.
 * @internal
 */
export class DefaultAwsCredentials implements AwsCredentials {
  readonly #manager: AwsCredentialsManager;
  readonly #settings: AwsSettings;
  readonly #roleNames: Map<string, string>;
  readonly #defaultRoleName?: string;
  readonly #now: () => number;
  readonly #cache = new Map<string, CachedCredentials>();

  constructor(options: {
    manager: AwsCredentialsManager;
    settings: AwsSettings;
    /** Role names of the `aws` section by account, for messages. */
    roleNames?: Map<string, string>;
    defaultRoleName?: string;
    /** Milliseconds since 1970. */
    now?: () => number;
  }) {
    this.#manager = options.manager;
    this.#settings = options.settings;
    this.#roleNames = options.roleNames ?? new Map();
    this.#defaultRoleName = options.defaultRoleName;
    this.#now = options.now ?? Date.now;
  }

  static fromConfig(
    config: Config,
    settings: AwsSettings,
  ): DefaultAwsCredentials {
    const roleNames = new Map<string, string>();
    for (const account of config.getOptionalConfigArray('aws.accounts') ?? []) {
      const roleName = account.getOptionalString('roleName');
      if (roleName) {
        roleNames.set(account.getString('accountId'), roleName);
      }
    }
    return new DefaultAwsCredentials({
      manager: DefaultAwsCredentialsManager.fromConfig(config),
      settings,
      roleNames,
      defaultRoleName: config.getOptionalString('aws.accountDefaults.roleName'),
    });
  }

  async identityFor(options: {
    accountId: string;
    job: AwsJob;
  }): Promise<AwsIdentity> {
    const { accountId, job } = options;
    const role = this.#roleOf(job);
    if (role) {
      const { sdkCredentialProvider } =
        await this.#manager.getCredentialProvider();
      const roleArn = this.#roleArn(accountId, role.name);
      const source = assumeRole({
        roleArn,
        externalId: role.externalId,
        region: this.#settings.homeRegion,
        base: sdkCredentialProvider,
      });
      const key = `${roleArn} ${role.externalId ?? ''}`;
      return { name: roleArn, ...this.#cached(key, source) };
    }
    const roleName = this.#roleNames.get(accountId) ?? this.#defaultRoleName;
    try {
      const { sdkCredentialProvider } =
        await this.#manager.getCredentialProvider({ accountId });
      return {
        name: roleName
          ? this.#roleArn(accountId, roleName)
          : `the credentials of account ${accountId}`,
        ...this.#cached(accountId, sdkCredentialProvider),
      };
    } catch (error) {
      throw new CollectionError({
        status: 'denied',
        message: `No credentials for AWS account ${accountId}`,
        mend: `Set aws.accountDefaults.roleName, or add ${accountId} to aws.accounts in app-config`,
        cause: toError(error),
      });
    }
  }

  #cached(key: string, source: AwsCredentialIdentityProvider) {
    const known = this.#cache.get(key);
    const cached = known ?? new CachedCredentials({ source, now: this.#now });
    this.#cache.set(key, cached);
    return { provider: cached.provider, invalidate: cached.invalidate };
  }

  #roleOf(job: AwsJob): RoleSettings | undefined {
    switch (job) {
      case 'security-hub':
        return this.#settings.securityHub?.role;
      case 'config':
        return this.#settings.config?.role;
      case 'patch-manager':
      case 'member':
        return this.#settings.patchManager?.role;
      case 'event-feed':
        return this.#settings.eventFeed?.role;
      default:
        return this.#settings.accounts.role;
    }
  }

  #roleArn(accountId: string, roleName: string): string {
    return `arn:${this.#settings.partition}:iam::${accountId}:role/${roleName}`;
  }
}
