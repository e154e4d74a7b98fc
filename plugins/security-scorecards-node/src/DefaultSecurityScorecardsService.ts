import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  SecurityScorecardsClient,
  type SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';
import type { SecurityScorecardsService } from './services';

/** Signs each call with a token on behalf of the credentials. @internal */
export class DefaultSecurityScorecardsService
  implements SecurityScorecardsService
{
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  private constructor(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  static create(options: {
    auth: AuthService;
    discovery: DiscoveryService;
  }): DefaultSecurityScorecardsService {
    return new DefaultSecurityScorecardsService(options);
  }

  async clientFor(
    credentials: BackstageCredentials,
  ): Promise<SecurityScorecardsApi> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'security-scorecards',
    });
    return new SecurityScorecardsClient({
      discoveryApi: this.#discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  }
}
