import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  SecurityScorecardsClient,
  type SecurityScorecardsApi,
} from 'backstage-plugin-security-scorecards-common';

/**
 * Gives the client that acts for who started a task, so that an action never sees or does more than that person may.
 * @internal
 */
export type ClientFactory = (
  credentials: BackstageCredentials,
) => Promise<SecurityScorecardsApi>;

/** A factory that signs each call with a token on behalf of the given credentials. @internal */
export function createClientFactory(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ClientFactory {
  const { auth, discovery } = options;
  return async credentials => {
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'security-scorecards',
    });
    return new SecurityScorecardsClient({
      discoveryApi: discovery,
      fetchApi: {
        fetch: (input, init) => {
          const headers = new Headers(init?.headers);
          headers.set('Authorization', `Bearer ${token}`);
          return fetch(input, { ...init, headers });
        },
      },
    });
  };
}
